import Vietnamese

/// The fixed phrases by which tasks, and those who give and get them, are told.
struct TaskPhrases: Sendable {
  /// Words that say something is to be done, before a list of tasks.
  let assignment: PhraseSet
  /// Words that say so too, where somebody with authority is the subject.
  let weakAssignment: PhraseSet
  /// Lists of these are no tasks.
  let otherLists: PhraseSet
  /// A meeting or a plan lays it down, so that nobody in particular assigns it.
  let impersonal: PhraseSet
  let obligation: PhraseSet
  /// Verbs of asking somebody to do something.
  let directive: PhraseSet
  /// Of these, the ones that need nobody named who is asked.
  let bareDirective: PhraseSet
  /// Words before and after which a directive verb is a noun.
  let nounMark: PhraseSet
  let nounTail: PhraseSet
  /// Those who ask without authority.
  let withoutAuthority: PhraseSet
  let meanwhile: PhraseSet
  let wasCharged: PhraseSet
  /// What may stand between a directive verb and those asked.
  let link: PhraseSet
  /// Heads of those asked, when they are no named body ("các bộ, ngành").
  let groupHeads: PhraseSet
  /// Bodies of Vietnam by their kind alone.
  let homeGroups: PhraseSet
  /// "tổ chức nhân dân": nouns where a verb is looked for.
  let groupNouns: PhraseSet
  /// States and sides as addressees: wishes between states are no tasks.
  let states: PhraseSet
  /// Both sides of an encounter between states.
  let sides: PhraseSet
  let verbs: PhraseSet
  /// Words before "Việt Nam" in what is asked of others.
  let outside: PhraseSet
  /// Of one syllable, so often a part of other words that they count only right behind a name.
  let looseVerbs: PhraseSet
  /// What may stand behind a name and is no verb.
  let noVerbs: PhraseSet
  let deadline: PhraseSet
  let yearly: PhraseSet
  let quarter: PhraseSet

  init(adding vocabulary: inout Vocabulary) {
    assignment = PhraseSet(
      "nhiệm vụ|yêu cầu|đề nghị|chỉ đạo|tập trung|định hướng|phương hướng|giải pháp|nội dung trọng tâm|công việc trọng tâm|trọng tâm"
        + "|thực hiện tốt|làm tốt|việc cần làm|lưu ý|công tác sau|biện pháp|đầu việc|phần việc",
      adding: &vocabulary)
    weakAssignment = PhraseSet("cần|phải|giao|kế hoạch|nội dung", adding: &vocabulary)
    otherLists = PhraseSet(
      "kết quả|thành tựu|thành tích|nguyên nhân|hạn chế|tồn tại|bài học|lý do|chủ đề|thỏa thuận|ưu điểm|khuyết điểm|câu hỏi|kịch bản|khả năng|hai bên|hai nước|hai nhà lãnh đạo"
        + "|thông điệp|lợi ích|ý nghĩa|quan điểm|nhóm người|đối tượng",
      adding: &vocabulary)
    impersonal = PhraseSet(
      "hội nghị|đại hội|phiên họp|kế hoạch|đề án|nghị quyết|chỉ thị|kế hoạch hành động|chương trình|kết luận",
      adding: &vocabulary)
    obligation = PhraseSet("cần|phải|là|cần phải|sẽ|tiếp tục cần", adding: &vocabulary)
    directive = PhraseSet(
      "đề nghị|yêu cầu|giao|giao nhiệm vụ cho|giao nhiệm vụ|giao cho|chỉ đạo|lưu ý|phân công|đề nghị với|kêu gọi|nhắc nhở|căn dặn",
      adding: &vocabulary)
    bareDirective = PhraseSet("đề nghị|yêu cầu|lưu ý|nhắc nhở|căn dặn", adding: &vocabulary)
    nounMark = PhraseSet(
      "theo|đáp ứng|những|các|một số|thêm|rõ|ngoại|bàn|chuyển|chuyện|của|lời|được|bị|nêu|đưa ra|trước|với|công tác|sự|tinh thần|ý kiến"
        + "|dự và|phát biểu|tuyên giáo|ban|bản|có|hồ sơ|văn bản|công văn|đơn|về|từ|nhiệm vụ|quan tâm|khi|nếu|không|chưa|mọi|nhận|nguyên tắc|tới|đến dự"
        + "|lãnh đạo|việc|xã|bài phát biểu|vai trò|quá trình",
      adding: &vocabulary)
    nounTail = PhraseSet(
      "đặt ra|của|về|mới|có|hội nghị|nói trên|chính đáng|này|đó|lưu|thông|dịch|thoa", adding: &vocabulary)
    withoutAuthority = PhraseSet(
      "đại biểu|ý kiến|cử tri|tham luận|người dân|dư luận|nhân dân|địa phương|doanh nghiệp", adding: &vocabulary)
    meanwhile = PhraseSet("đồng thời|cũng như|cùng với đó", adding: &vocabulary)
    wasCharged = PhraseSet(
      "được giao|được giao nhiệm vụ|được phân công|được yêu cầu|được đề nghị|có nhiệm vụ|có trách nhiệm",
      adding: &vocabulary)
    link = PhraseSet("cho|với|rằng|đồng chí|thêm|đích danh|trực tiếp|ngay", adding: &vocabulary)
    groupHeads = PhraseSet(
      "các|những|từng|mỗi|toàn thể|tất cả|đội ngũ|cán bộ|lãnh đạo|ban|phòng|sở|ủy ban|hội|liên hiệp|văn phòng|trung tâm|tiểu ban|cơ quan|đơn vị"
        + "|địa phương|ngành|bộ|thành viên|tỉnh|thành phố|huyện|cấp ủy|kiều bào|bà con|cộng đồng người việt nam|doanh nghiệp|hiệp hội|trường|học viện|chính quyền"
        + "|lực lượng|thanh niên|liên đoàn|công an|viện|mặt trận|tổng cục|cục|vụ|tổ công tác|quân đội|tuổi trẻ|mặt trận tổ quốc",
      adding: &vocabulary)
    homeGroups = PhraseSet(
      "các bộ|bộ, ngành|sở|cấp ủy|cơ quan đại diện|đại sứ quán|đoàn thể|tổ chức nhân dân|việt nam|hội viên|kiều bào|đảng viên",
      adding: &vocabulary)
    groupNouns = PhraseSet(
      "tổ chức nhân dân|tổ chức thành viên|tổ chức quốc tế|tổ chức xã hội|tổ chức chính trị|tổ chức đảng|tổ chức hữu nghị|tổ chức phi chính phủ|tổ chức đoàn"
        + "|tổ chức công đoàn|tổ chức tín dụng|tổ chức cơ sở|làm công tác|tham gia công tác|trình độ|thực hiện nhiệm vụ|báo cáo viên",
      adding: &vocabulary)
    states = PhraseSet(
      "hai bên|hai nước|các nước|phía|hai đảng|cộng đồng quốc tế|các bên|hai quốc gia|các quốc gia|nước này|nước bạn|phía bạn|hai cơ quan|hai quốc hội|hai tỉnh|hai thành phố|song phương"
        + "|hai bộ|hai địa phương|khu vực|chính quyền bang|mình|ông|bà|liên bang|vương quốc|bạn|nhau",
      adding: &vocabulary)
    sides = PhraseSet(
      "hai bên|hai nước|hai đảng|hai quốc gia|tiếp xã giao|hội kiến|hội đàm", adding: &vocabulary)
    let seeds = SeedTable("task-verbs.tsv").rows.map { String($0.cell(0)) }
    verbs = PhraseSet(
      seeds.filter { $0.utf8.contains(0x20) }.joined(separator: "|") + "|sớm|cần|phải|nên|dành", adding: &vocabulary)
    looseVerbs = PhraseSet(seeds.filter { !$0.utf8.contains(0x20) }.joined(separator: "|"), adding: &vocabulary)
    outside = PhraseSet("cho|với|giúp|hỗ trợ|vào|tại|sang|ủng hộ|giúp đỡ", adding: &vocabulary)
    noVerbs = PhraseSet(
      "là|đã|sẽ|đang|trong|cùng|từ|đến|do|được|này|đó|số|tỉnh|huyện|để|khi|nếu|mà|như|cũng|vào|sau|trước|theo|trên|dưới|hay|hoặc|khóa|nhiệm kỳ|tới|năm|ngày|lần|thứ",
      adding: &vocabulary)
    deadline = PhraseSet(
      "trước|trong|đến hết|chậm nhất|trước khi|xong trước|hoàn thành trước|đến|ngay trong|trước ngày",
      adding: &vocabulary)
    quarter = PhraseSet("quý|quí", adding: &vocabulary)
    yearly = PhraseSet("kế hoạch năm|chương trình năm|nhiệm vụ năm|kế hoạch công tác năm", adding: &vocabulary)
  }
}

extension PhraseSet {
  /// Whether one of the phrases ends right before a token.
  func ends(before i: Int, in tokens: UnsafeBufferPointer<Token>) -> Bool {
    for k in 1...4 where i >= k && length(at: i - k, in: tokens) == k { return true }
    return false
  }
}
