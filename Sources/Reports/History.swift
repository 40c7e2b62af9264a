package import Gaps
package import Journeys

/// How many gaps there were, day by day: `journeysite check --record` adds a day, the site draws the trend.
///
/// The file is a table that opens in a spreadsheet; a line is a day.
package struct History: Hashable, Sendable {
  /// In the order of the days, each day once.
  package var days: [Entry]

  package struct Entry: Hashable, Sendable {
    package var date: Day
    package var journeys: Int
    /// Open gaps by severity, the heaviest first (`History.severities`).
    package var counts: [Int]
    package var muted: Int
    /// Open gaps by rule, for rules that found any, in the order of the line.
    package var rules: [RuleCount]

    package var open: Int { counts.reduce(0, +) }
  }

  package struct RuleCount: Hashable, Sendable {
    package var rule: String
    package var count: Int
  }

  /// The name of the file that the site looks for beside `journeysite.yaml`.
  package static let fileName = "gaps-history.csv"
  package static let severities: [Severity] = [.critical, .high, .medium, .low, .info]
  package static let header =
    "date,journeys,open,critical,high,medium,low,info,muted,rules"

  package init(days: [Entry] = []) { self.days = days }
}

extension History.Entry {
  /// The counts of a site on a day.
  package init(of gaps: [ReportedGap], journeys: Int, on date: Day) {
    self.date = date
    self.journeys = journeys
    let open = gaps.map(\.finding).filter { !$0.isMuted }
    counts = History.severities.map { severity in open.count { $0.severity == severity } }
    muted = gaps.count - open.count
    var numbers: [String: Int] = [:]
    for finding in open { numbers[finding.rule, default: 0] += 1 }
    rules = numbers.keys.sorted().map { History.RuleCount(rule: $0, count: numbers[$0] ?? 0) }
  }

  fileprivate var line: String {
    let numbers = [journeys, open] + counts + [muted]
    return "\(date.iso)," + numbers.map(String.init).joined(separator: ",") + ","
      + rules.map { "\($0.rule)=\($0.count)" }.joined(separator: " ")
  }

  /// nil for a line that is none.
  fileprivate init?(line: Substring) {
    let cells = line.split(separator: ",", omittingEmptySubsequences: false)
    guard cells.count == 10, let date = Day(String(cells[0])) else { return nil }
    let numbers = cells[1..<9].compactMap { Int($0) }.filter { $0 >= 0 }
    guard numbers.count == 8 else { return nil }
    self.date = date
    journeys = numbers[0]
    counts = Array(numbers[2..<7])
    muted = numbers[7]
    rules = cells[9].split(separator: " ").compactMap { cell in
      let parts = cell.split(separator: "=")
      guard parts.count == 2, let count = Int(parts[1]) else { return nil }
      return History.RuleCount(rule: String(parts[0]), count: count)
    }
  }
}

extension History {
  /// Reads the file. Of a day that stands there twice the last line counts.
  ///
  /// - Returns: the history, and the numbers of lines that are none.
  package static func reading(_ text: String) -> (history: History, wrongLines: [Int]) {
    var days: [Day: Entry] = [:]
    var wrongLines: [Int] = []
    for (index, line) in lines(of: text).enumerated() where !line.isEmpty && line != header {
      if let entry = Entry(line: line) { days[entry.date] = entry } else { wrongLines.append(index + 1) }
    }
    return (History(days: days.values.sorted { $0.date < $1.date }), wrongLines)
  }

  /// The file's text with a day added; a line of the same day gives way.
  ///
  /// - Returns: nil when the text is no history, so that no other file is spoiled.
  package static func text(_ text: String, adding entry: Entry) -> String? {
    var kept = lines(of: text).filter { !$0.isEmpty }.map(String.init)
    guard kept.isEmpty || kept[0] == header else { return nil }
    if kept.isEmpty { kept = [header] }
    kept.removeAll { $0.hasPrefix(entry.date.iso + ",") }
    return (kept + [entry.line]).joined(separator: "\n") + "\n"
  }

  private static func lines(of text: String) -> [Substring] {
    var lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    // A spreadsheet that saved the file leaves a byte-order mark.
    if let first = lines.first, first.hasPrefix("\u{FEFF}") { lines[0] = first.dropFirst() }
    return lines
  }
}
