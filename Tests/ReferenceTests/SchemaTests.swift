import Diagnostics
import Journeys
import Markup
import Reference
import Testing

@Suite struct SchemaTests {
  private static let day: Day = {
    guard let day = Day("2026-11-22") else { preconditionFailure("a day") }
    return day
  }()

  /// Where a file of the kind stands, and whether its fields are front-matter.
  private static func place(_ kind: SchemaKind) -> (path: String, isYAML: Bool) {
    switch kind {
    case .journey: ("content/journeys/a.md", false)
    case .site: ("journeysite.yaml", true)
    case .audience: ("content/audiences/a.md", false)
    case .touchpoint: ("content/touchpoints/a.md", false)
    case .evidence: ("content/evidence/a.md", false)
    case .promise: ("content/promises/a.md", false)
    case .phaseModel: ("content/phase-models/a.yaml", true)
    case .page: ("content/a.md", false)
    }
  }

  private static func diagnostics(_ fields: String, of kind: SchemaKind) -> [Diagnostic] {
    let place = place(kind)
    let text = place.isYAML ? fields + "\n" : "---\n\(fields)\n---\n\n## A\n\n- doing: b\n"
    var files = [SourceFile(path: place.path, text: text)]
    if kind != .journey {
      files.append(SourceFile(path: "content/journeys/b.md", text: "## A\n\n- doing: b\n"))
    }
    return atlas(of: files, on: day).diagnostics
  }

  /// A value that a field takes, as YAML.
  private static func example(_ kind: Field.Kind) -> String {
    switch kind {
    case .text: "words"
    case .texts: "[words, more]"
    case .day: "2026-10-01"
    case .duration: "26w"
    case .flag: "true"
    case .integer(let minimum): "\(minimum)"
    case .scale: "1..5"
    case .choice(_, let words): words.last ?? ""
    case .choices(let shown, let words): "[\(shown[0]), \(words.last ?? "")]"
    case .localizedText: "{en: words, nl: woorden}"
    case .mapping(let values): "{A: \(values[0])}"
    case .rule: "stale-map"
    case .rules(let values): "{stale-map: \(values[0]), evidence-days: 400}"
    case .mappings(let table, _), .phases(let table):
      "[{" + table.fields.map { "\($0.en): \(example($0.kind))" }.joined(separator: ", ") + "}]"
    }
  }

  @Test(arguments: SchemaKind.allCases)
  func `every key of a table is read, in both languages, and takes a value of its kind`(kind: SchemaKind) {
    let needed = kind.table.fields.filter(\.isRequired)
    for field in kind.table.fields {
      for key in Set([field.en, field.nl]) {
        let others = needed.filter { $0.en != field.en }.map { "\n\($0.en): \(Self.example($0.kind))" }
        let said = Self.diagnostics("\(key): \(Self.example(field.kind))" + others.joined(), of: kind)
        let wrong = said.filter {
          [.unknownKey, .wrongType, .invalidValue, .invalidDate, .invalidNumber, .missingKey].contains($0.id)
        }
        #expect(wrong.isEmpty, "\(kind.rawValue) \(key): \(wrong.map(\.message))")
      }
    }
  }

  @Test(arguments: SchemaKind.allCases)
  func `a value of another kind is refused`(kind: SchemaKind) {
    for field in kind.table.fields {
      let wrong: String? =
        switch field.kind {
        case .text, .texts, .day, .duration, .flag, .integer, .scale, .choice, .choices: "{a: {b: c}}"
        case .localizedText: "[a, b]"
        case .mapping, .rules: "a"
        case .mappings(_, let orNames): orNames ? "[[a]]" : "a"
        case .phases: "[[a]]"
        case .rule: nil
        }
      guard let wrong else { continue }
      let said = Self.diagnostics("\(field.en): \(wrong)", of: kind)
      #expect(said.contains { $0.severity == .error }, "\(kind.rawValue) \(field.en): \(wrong)")
    }
  }

  @Test(arguments: SchemaKind.allCases) func `the schema names every key and no other`(kind: SchemaKind) {
    guard case .object(let members) = schema(of: kind),
      case .object(let properties)? = members.first(where: { $0.key == "properties" })?.value
    else {
      Issue.record("no properties")
      return
    }
    let keys = kind.table.fields.flatMap { $0.en == $0.nl ? [$0.en] : [$0.en, $0.nl] }
    #expect(properties.map(\.key) == keys)
    #expect(members.contains { $0.key == "additionalProperties" && $0.value == .flag(false) })
  }
}
