import Testing

@testable import Vietnamese

@Test(arguments: [
  ("Đối ngoại nhân dân", "doi ngoai nhan dan"), ("  Hội nghị\nẤn Độ – ASEAN!", "hoi nghi an do asean"),
  ("22-NQ/TW", "22 nq tw"), ("H'Hen Niê", "h hen nie"), ("Ưng Ơ Ă Ỹ", "ung o a y"),
  ("Łódź, Straße, Æsir", "lodz strasse aesir"),
  ("Москва", "москва"), ("", ""), ("…", ""), ("习近平", "习近平"),
])
func searchKeysHaveNoDiacriticsAndNoMarks(_ text: String, _ expected: String) {
  #expect(Fold.searchKey(text) == expected)
}

@Test(arguments: [
  ("Hoà bình", "hòa bình"), ("HOÀ BÌNH", "hòa bình"), ("Thuỷ, Uỷ ban", "thủy, ủy ban"), ("quý", "quý"),
  ("hoàn toàn", "hoàn toàn"),
  ("Hoè  khoẻ\n", "hòe khỏe"), ("khuỷu", "khuỷu"), ("ủy ban Quỹ", "ủy ban quỹ"), ("Đà Nẵng", "đà nẵng"), ("o a", "o a"),
])
func matchKeysAreBlindToTonePlacementAlone(_ text: String, _ expected: String) {
  #expect(Fold.matchKey(text) == expected)
}

@Test(arguments: ["Kim Jong-un", "Kim Jong Un", "KIM JONG UN", "Kim  Jong–Un"])
func nameKeysJoinSpellingsOfAName(_ name: String) { #expect(Fold.nameKey(name) == "kimjongun") }

@Test func hyphensDoNotPartTransliteratedNames() {
  #expect(Fold.nameKey("Thông-luông Xi-xu-lít") == Fold.nameKey("Thông luông Xixulít"))
  #expect(Fold.nameKey("Thông-luông Xi-xu-lít") != Fold.nameKey("Thoong-lun Xi-xu-lít"))
}
