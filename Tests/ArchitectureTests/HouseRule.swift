/// A pattern that has no place in some rooms, and why.
struct HouseRule: Sendable {
  /// One sentence, said behind the file and the line of each breach.
  let sentence: String
  /// Whether the rule holds in this room.
  let holds: @Sendable (_ room: String) -> Bool
  /// Matched against the code without its comments and literals.
  let pattern: @Sendable () -> Regex<Substring>
  /// A line that breaks it and one that looks like it: a rule that never speaks is noticed.
  let bad: String
  let good: String

  init(
    _ sentence: String,
    in holds: @escaping @Sendable (_ room: String) -> Bool = { _ in true },
    bad: String,
    good: String,
    _ pattern: @escaping @Sendable () -> Regex<Substring>
  ) {
    self.sentence = sentence
    self.holds = holds
    self.pattern = pattern
    self.bad = bad
    self.good = good
  }

  func breaches(in file: SourceText) -> [String] {
    guard holds(file.room) else { return [] }
    return file.matches(of: pattern()).map { "\(file.path):\($0.line): \(sentence)" }
  }
}

let houseRules: [HouseRule] = [
  HouseRule(
    "only the target journeysite prints",
    in: { $0 != "journeysite" },
    bad: "print(journey)",
    good: "blueprint(of: journey)"
  ) { /\b(?:print|debugPrint|fputs|puts)\(|\b(?:FileHandle|stderr|stdout)\b/ },
  HouseRule(
    "only Publishing touches the disk",
    in: { $0 != "Publishing" },
    bad: "FileManager.default",
    good: "files.first"
  ) { /\b(?:FileManager|fopen|contentsOfFile|contentsOfDirectory)\b/ },
  HouseRule(
    "no clock between read and write: the date is an input",
    in: Room.pure.contains,
    bad: "let today = Date()",
    good: "let today: Day"
  ) { /\bDate(?:\(\)|\.now)|\b(?:ContinuousClock|SuspendingClock|DispatchTime)\b|\btime\(nil\)/ },
  HouseRule(
    "no locale, calendar or time zone between read and write",
    in: Room.pure.contains,
    bad: "number.formatted(.number.locale(Locale.current))",
    good: "let locality = town"
  ) { /\b(?:Locale|TimeZone|Calendar|NumberFormatter|DateFormatter|String\(format)\b/ },
  HouseRule(
    "no environment between read and write: an option is an input",
    in: Room.pure.contains,
    bad: "ProcessInfo.processInfo",
    good: "let process = steps"
  ) { /\b(?:ProcessInfo|getenv|CommandLine)\b/ },
  HouseRule(
    "nothing that differs from one process to the next",
    in: Room.pure.contains,
    bad: "let id = UUID()",
    good: "let hash = fingerprint(of: bytes)"
  ) { /\b(?:UUID|hashValue|randomElement|shuffled|SystemRandomNumberGenerator)\b|\.random\(/ },
  HouseRule(
    "a mistake of the author is a Diagnostic, a mistake of ours a precondition with a sentence",
    bad: "fatalError()",
    good: "precondition(columns > 0, sentence)"
  ) { /\bfatalError\(|\btry!|\bas!/ },
  HouseRule(
    "no way around the compiler's checks of concurrency",
    bad: "extension Atlas: @unchecked Sendable {}",
    good: "extension Atlas: Sendable {}"
  ) { /@unchecked|nonisolated\(unsafe\)|@preconcurrency/ },
  HouseRule(
    "values only: no class and no actor, but for the unchanging one a value keeps its fields in",
    bad: "final class Atlas {",
    good: "private final class Kept: Hashable, Sendable {"
  ) {
    /^\h*(?!private final class Kept: (?:Hashable, )?Sendable )(?:(?:package|public|private|fileprivate|final|open)\s+)*(?:class|actor)\s+[A-Z]/
  },
  HouseRule(
    "no state of the whole program",
    bad: "package var cache: [String] = []",
    good: "  var cache: [String] = []"
  ) { /^(?:(?:package|public|private|fileprivate)\s+)?var\b[^{\n]*$/ },
  HouseRule(
    "a type is called by what it is in the domain",
    bad: "struct JourneyManager {",
    good: "struct JourneyMap {"
  ) {
    // swift-format-ignore
    /\b(?:struct|enum|protocol)\s+\w*(?:Manager|Helper|Handler|Processor|Engine|Context|Service|Utils|Info|Data)\b/
  },
]
