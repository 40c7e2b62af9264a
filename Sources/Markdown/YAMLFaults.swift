// What libyaml could not read, in the words of somebody who writes front-matter twice a year.

import Diagnostics

extension YAMLFault {
  func diagnostic(_ places: inout ScalarPlaces) -> Diagnostic {
    let found = found(&places)
    let (message, hint) = explanation(found: found)
    let place = places.location(of: isAboutItsStart ? contextOffset : offset)
    return Diagnostic(.yamlSyntax, .error, message, at: place, notes: hint.map { [.init($0)] } ?? [])
  }

  /// Whether the place to look at is where something was opened, not where the file ran out.
  private var isAboutItsStart: Bool {
    context.contains("quoted scalar") && problem.contains("end of stream")
      || context.contains("quoted scalar") && problem.contains("document indicator")
      || context.contains("flow ") || context == "while scanning a simple key"
  }

  /// The character that was stumbled over, named.
  private func found(_ places: inout ScalarPlaces) -> String {
    switch places.scalar(at: offset) {
    case nil: "the end"
    case "\n": "the end of the line"
    case "\t": "a tab"
    case let scalar? where scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value):
      "the control character U+\(hexadecimal(scalar.value))"
    case let scalar?: "'\(Character(scalar))'"
    }
  }

  private func hexadecimal(_ value: UInt32) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
  }

  /// The message, and when the cause is a common one how to mend it.
  private func explanation(found: String) -> (String, hint: String?) {
    switch (problem, context) {
    case ("mapping values are not allowed in this context", _):
      (
        "found a second ': ' in a value; put the value in quotes",
        "write for instance  title: \"Part one: the start\""
      )
    case (let problem, _) where problem.contains("tab") || found == "a tab":
      ("found a tab where spaces are expected; indent with spaces only", nil)
    case ("found character that cannot start any token", _):
      ("found \(found), which no value can start with; put the value in quotes", nil)
    case ("found unexpected end of stream", let context) where context.contains("quoted"),
      ("found unexpected document indicator", let context) where context.contains("quoted"):
      ("the quote opened here is not closed; add the same quote at the end of the value", nil)
    case (let problem, _) where problem.contains("escape") || problem.contains("hexdecimal"):
      ("found '\\' in double quotes, where it has a meaning; use single quotes", nil)
    case (_, "while scanning a simple key"):
      (
        "this line has no ': '; write 'key: value', or indent the line when it belongs to the value above",
        nil
      )
    case (_, let context) where context.contains("alias") || context.contains("anchor"):
      ("a value can't start with '*' or '&'; put the value in quotes", nil)
    case (_, let context) where context.contains("flow sequence"):
      ("the list opened here with '[' is not closed with ']', or a ',' is missing in it", nil)
    case (_, let context) where context.contains("flow mapping"):
      ("the mapping opened here with '{' is not closed with '}', or a ',' is missing in it", nil)
    case (_, "while parsing a flow node"):
      ("a value is missing behind '[', '{' or ',', or the bracket opened last is not closed", nil)
    case ("block sequence entries are not allowed in this context", _):
      ("found '-' behind a key; start the list on a line of its own", nil)
    case ("did not find expected key", _):
      (
        "found \(found) where a 'key: value' is expected",
        "a key starts in the same column as the key above it; words behind a closing quote belong inside it"
      )
    case ("did not find expected '-' indicator", _):
      (
        "found \(found) where '- ' of the next list entry is expected; let the entries start in one column",
        nil
      )
    case ("control characters are not allowed", _): ("found \(found), which is not allowed; take it out", nil)
    default: ("can't be read as YAML: \(problem)\(context.isEmpty ? "" : " \(context)"), at \(found)", nil)
    }
  }
}
