/// What a person has said about a row; the raw values are those of the columns `review`.
public enum ReviewState: String, CaseIterable, Sendable {
  case open, confirmed, rejected
}
