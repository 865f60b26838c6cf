/// The phrase sets of `seeds/phrases.tsv` by which names of people, bodies and documents are told apart.
struct NamePhrases: Sendable {
  /// Words that say somebody holds a post, not which ("người đồng cấp").
  let relativePosts: PhraseSet
  /// Words for whoever holds the same post in another country.
  let counterparts: PhraseSet
  /// Words between a name and the post of its bearer ("người từng là").
  let whoIs: PhraseSet
  /// Words before the surname alone of the one who leads ("chính quyền").
  let leadership: PhraseSet
  /// Words before the name of somebody after whom a thing is named ("tàu sân bay").
  let namesakes: PhraseSet
  /// Kinds of ships ("tàu hộ tống").
  let vessels: PhraseSet
  /// Words that put somebody beside the subject ("cạnh").
  let beside: PhraseSet
  /// Words before the name of a photographer or author.
  let bylineWords: PhraseSet
  /// Words before the name of the author, with a colon.
  let authorLabels: PhraseSet
  /// Lower-case words inside the names of bodies.
  let bodyWords: PhraseSet
  /// Where the name of a body may end in lower case.
  let bodyEnds: PhraseSet
  let abroad: PhraseSet
  /// Verbs of who leads a delegation ("dẫn đầu").
  let leading: PhraseSet
  /// Levels of councils told without their name ("HĐND tỉnh").
  let levels: PhraseSet
  /// Posts of which nobody holds two at once ("tổng thống", "thủ tướng").
  let soleHeads: PhraseSet
  /// Posts of those who serve a head of state or government, and are not him ("đại sứ").
  let envoys: PhraseSet
  /// The post that is a state's highest only with the name of the state ("chủ tịch").
  let chairs: PhraseSet
  /// Words in capitals that are no names of persons behind a post ("Arab").
  let nobodies: PhraseSet
  /// Kinds of schools, before the name of one ("tiểu học").
  let schools: PhraseSet
  /// Words before the name of a street ("tuyến đường").
  let streets: PhraseSet
  /// Words between the names of streets in a list ("cầu").
  let streetWords: PhraseSet
  /// Posts that several hold at once, by their beginnings ("thứ trưởng").
  let crowds: PhraseSet
  /// Posts of a monarch, of whatever state ("vua").
  let monarchs: PhraseSet
  /// Words for whoever speaks for the body that is named next ("đại diện").
  let spokesmen: PhraseSet
  /// Words between which and a post a member of the holder's family is named ("con gái").
  let relatives: PhraseSet
  /// The words that a phrase in lower case may begin with which names something, besides those of the lexicon.
  let openers: WordSet
  /// Words before the name of a town ("thị xã").
  let townships: PhraseSet
  /// Words before somebody in whose name another acts ("thừa ủy quyền của").
  let onBehalf: PhraseSet
  /// Words before the name of a product ("chiếc").
  let products: PhraseSet
  /// Texts known by their letters.
  let treatyLetters: PhraseSet

  init(_ phrases: PhraseTable) {
    relativePosts = phrases["relativePosts"]
    counterparts = phrases["counterparts"]
    whoIs = phrases["whoIs"]
    leadership = phrases["leadership"]
    namesakes = phrases["namesakes"]
    vessels = phrases["vessels"]
    beside = phrases["beside"]
    bylineWords = phrases["bylineWords"]
    authorLabels = phrases["authorLabels"]
    bodyWords = phrases["bodyWords"]
    bodyEnds = phrases["bodyEnds"]
    abroad = phrases["abroad"]
    products = phrases["products"]
    townships = phrases["townships"]
    onBehalf = phrases["onBehalf"]
    leading = phrases["leading"]
    levels = phrases["levels"]
    soleHeads = phrases["soleHeads"]
    envoys = phrases["envoys"]
    chairs = phrases["chairs"]
    nobodies = phrases["nobodies"]
    schools = phrases["schools"]
    streets = phrases["streets"]
    streetWords = phrases["streetWords"]
    crowds = phrases["crowds"]
    monarchs = phrases["monarchs"]
    spokesmen = phrases["spokesmen"]
    relatives = phrases["relatives"]
    treatyLetters = phrases["treatyLetters"]
    var openers = WordSet([relativePosts.heads, namesakes.heads, townships.heads])
    for word in [Word.tinh, .bang, .huyen, .thanh, .thuHook, .tp] { openers.insert(word.rawValue) }
    self.openers = openers
  }
}
