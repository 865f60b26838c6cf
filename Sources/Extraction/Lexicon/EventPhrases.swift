/// The phrase sets of `seeds/phrases.tsv` by which events, and who takes part in them, are told. A class, since it is handed around.
final class EventPhrases: Sendable {
  /// Words between a subject and its verb that change nothing.
  let auxiliaries: PhraseSet
  /// Words that make what follows a wish, a condition or a denial.
  let unreal: PhraseSet
  let planned: PhraseSet
  let invitation: PhraseSet
  /// Words before an event that is only the frame of what its sentence tells.
  let backReference: PhraseSet
  /// Words after which another clause begins, with its own dates and places.
  let clauseBreaks: PhraseSet
  /// Words that point back to what was told.
  let deictics: PhraseSet
  /// Words before those who chair a gathering just named, and before a list of those who come.
  let chairedBy: PhraseSet
  let listing: PhraseSet
  /// Words that leave open whether something happens, that say it did not take place, and that deny a verb behind them.
  let doubt: PhraseSet
  let calledOff: PhraseSet
  let denial: PhraseSet
  /// Words that make a talk a call.
  let byPhone: PhraseSet
  /// Words that tell only of the first day, and words for another time than that of the events told before.
  let beginning: PhraseSet
  let otherTimes: PhraseSet
  /// Words between "tại" and the name of a place.
  let placeKinds: PhraseSet
  /// Words that look like attending or holding a gathering, and words for a summit.
  let roleTraps: PhraseSet
  let summit: PhraseSet
  /// Words that make an event the occasion of something else.
  let occasion: PhraseSet
  /// Words that open another clause behind a verb, that make a signing a purpose, and that open a link to another report.
  let openers: PhraseSet
  let purposes: PhraseSet
  let seeAlso: PhraseSet
  /// Words that stand for whom the text was about.
  let pronouns: PhraseSet
  /// Words before those who travel with a delegation, before those of one side, and before where an online gathering sits.
  let travelling: PhraseSet
  let sidesOf: PhraseSet
  let hubs: PhraseSet
  /// Words before those who hold a gathering together with the first named.
  let jointly: PhraseSet
  /// Words before the office that somebody is given.
  let offices: PhraseSet
  /// The state as such, which sits at no table.
  let theState: PhraseSet
  /// Verbs of which a gathering is the subject, and words before those who come to it.
  let takesPlace: PhraseSet
  let attendedBy: PhraseSet
  let witness: PhraseSet
  /// Words for looking back on a year.
  let review: PhraseSet
  /// Where the name of a gathering ends, and where it goes on after a comma.
  let titleStops: PhraseSet
  /// Words that begin the name of a building after "tại".
  let buildings: PhraseSet
  let titleLinks: PhraseSet
  /// Verbs of saying.
  let speech: PhraseSet
  /// Words for the two sides of an encounter told before.
  let pairs: PhraseSet
  /// What a word before a gathering's name makes of the subject.
  let gatheringRoles: [(PhraseSet, ParticipantRole)]
  /// What a phrase makes of the people of a sentence that does not name the gathering.
  let attendanceCues: PhraseChoice<ParticipantRole>
  /// Where somebody stands in a picture ("trái").
  let captionSides: PhraseSet
  /// Words before what is still to come ("trước thềm").
  let ahead: PhraseSet
  /// Words before what happened years ago ("kỷ niệm").
  let anniversary: PhraseSet
  /// Words between a gathering's name and its place ("tổ chức tại").
  let heldAt: PhraseSet
  /// Words behind what is still to come ("sắp tới").
  let plannedBehind: PhraseSet
  /// Words before a gathering beside which something happens ("bên lề").
  let sidelines: PhraseSet
  /// Words before what has happened or is happening ("đã").
  let done: PhraseSet
  /// Words before what has happened ("sau khi").
  let afterwards: PhraseSet
  /// Words that say of something that it ends ("trước khi kết thúc").
  let endings: PhraseSet

  init(_ phrases: PhraseTable) {
    auxiliaries = phrases["auxiliaries"]
    unreal = phrases["unreal"]
    planned = phrases["planned"]
    invitation = phrases["invitation"]
    backReference = phrases["backReference"]
    clauseBreaks = phrases["clauseBreaks"]
    takesPlace = phrases["takesPlace"]
    offices = phrases["offices"]
    jointly = phrases["jointly"]
    travelling = phrases["travelling"]
    sidesOf = phrases["sidesOf"]
    hubs = phrases["hubs"]
    pronouns = phrases["pronouns"]
    openers = phrases["openers"]
    purposes = phrases["purposes"]
    seeAlso = phrases["seeAlso"]
    occasion = phrases["occasion"]
    theState = phrases["theState"]
    roleTraps = phrases["roleTraps"]
    summit = phrases["summit"]
    beginning = phrases["beginning"]
    otherTimes = phrases["otherTimes"]
    placeKinds = phrases["placeKinds"]
    byPhone = phrases["byPhone"]
    doubt = phrases["doubt"]
    calledOff = phrases["calledOff"]
    denial = phrases["denial"]
    listing = phrases["listing"]
    chairedBy = phrases["chairedBy"]
    deictics = phrases["deictics"]
    attendedBy = phrases["attendedBy"]
    review = phrases["review"]
    witness = phrases["witness"]
    titleStops = phrases["titleStops"]
    speech = phrases["speech"]
    pairs = phrases["pairs"]
    titleLinks = phrases["titleLinks"]
    gatheringRoles = [
      (phrases["gatheringRoles.organiser"], .organiser),
      (phrases["gatheringRoles.chair"], .chair),
      (phrases["gatheringRoles.speaker"], .speaker),
      (phrases["gatheringRoles.attendee"], .attendee),
    ]
    captionSides = phrases["captionSides"]
    ahead = phrases["ahead"]
    endings = phrases["endings"]
    plannedBehind = phrases["plannedBehind"]
    sidelines = phrases["sidelines"]
    done = phrases["done"]
    heldAt = phrases["heldAt"]
    anniversary = phrases["anniversary"]
    afterwards = phrases["afterwards"]
    attendanceCues = PhraseChoice([
      (phrases["attendanceCues.attendee"], .attendee),
      (phrases["attendanceCues.chair"], .chair),
      (phrases["attendanceCues.speaker"], .speaker),
      (phrases["attendanceCues.organiser"], .organiser),
    ])
    buildings = phrases["buildings"]
  }
}
