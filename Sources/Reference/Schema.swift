import Gaps
package import Journeys
package import Markup

/// A kind of file whose keys an editor can complete and check.
package enum SchemaKind: String, CaseIterable, Sendable {
  case journey, site, audience, touchpoint, evidence, promise
  case phaseModel = "phase-model"
  case page

  /// The table that the file's reader goes by.
  package var table: FieldTable {
    switch self {
    case .journey: .journey
    case .site: .settings
    case .audience: .audience
    case .touchpoint: .touchpoint
    case .evidence: .evidence
    case .promise: .promise
    case .phaseModel: .phaseModel
    case .page: .page
    }
  }
}

/// The JSON Schema (2020-12) of a kind's front-matter or YAML file, made from the table its reader goes by.
///
/// Every key stands in it in both languages; a word that is read in any case is listed in small letters.
package func schema(of kind: SchemaKind) -> JSON {
  guard case .object(let members) = kind.table.schema else { preconditionFailure("a table is an object") }
  let head: [JSON.Member] = [
    .init(key: "$schema", value: .string("https://json-schema.org/draft/2020-12/schema")),
    .init(key: "title", value: .string("journeysite: \(kind.table.name.en)")),
  ]
  return .object(head + members)
}

extension FieldTable {
  fileprivate var schema: JSON {
    var properties: [JSON.Member] = []
    for field in fields {
      properties.append(.init(key: field.en, value: field.schema(described: field.meaning.en)))
      guard field.nl != field.en else { continue }
      properties.append(.init(key: field.nl, value: field.schema(described: field.meaning.nl)))
    }
    let required = fields.filter(\.isRequired).map { field in
      JSON.members(["anyOf": .array([field.en, field.nl].map { .members(["required": .strings([$0])]) })])
    }
    return .members([
      "type": .string("object"),
      "properties": .object(properties),
      "additionalProperties": .flag(false),
      "allOf": required.isEmpty ? nil : .array(required),
    ])
  }
}

extension Field {
  fileprivate func schema(described meaning: String) -> JSON {
    guard case .object(let members) = kind.schema else { preconditionFailure("a kind is an object") }
    return .object([.init(key: "description", value: .string(meaning))] + members)
  }
}

extension Field.Kind {
  /// A key without a value is the same as no key, so every field may be empty.
  fileprivate var schema: JSON {
    switch self {
    case .text: Self.text
    case .texts: .members(["anyOf": .array([Self.text, .members(["type": "array", "items": Self.text])])])
    case .day: Self.pattern("^[0-9]{4}-[0-9]{2}-[0-9]{2}$")
    case .duration: Self.either(atLeast: 1, "^[1-9][0-9]*[dwmyj]?$")
    case .flag:
      .members(["enum": .array([.flag(true), .flag(false)] + Self.flags.map(JSON.string) + [.null])])
    case .integer(let minimum): Self.either(atLeast: minimum, "^[0-9]+$")
    case .scale: Self.pattern("^(\(Self.number)\\.\\.+\(Self.number)|[^/]+(/[^/]+)+)$")
    case .choice(_, let words): .members(["enum": .array(words.map(JSON.string) + [.null])])
    case .choices(_, let words):
      .members([
        "anyOf": .array([
          .members(["enum": .array(words.map(JSON.string) + [.null])]),
          .members(["type": "array", "items": .members(["enum": .strings(words)])]),
        ])
      ])
    case .localizedText: .members(["anyOf": .array([Self.text, Self.languages])])
    case .mapping(let values): Self.mapping(to: values, names: nil)
    case .rule: .members(["enum": .strings(Self.rules)])
    case .rules(let values): Self.ruleSettings(values)
    case .mappings(let table, let orNames): Self.list(of: table, orNames: orNames)
    case .phases(let table):
      .members(["anyOf": .array([Self.text, Self.list(of: table, orNames: true)])])
    }
  }

  /// A number or a yes is read as the text it was written as.
  private static let text = JSON.members(["type": .strings(["string", "number", "boolean", "null"])])
  private static let number = "[-+−–]?[0-9]+(,[0-9]+)?"
  private static let flags = ["true", "yes", "ja", "false", "no", "nee"]
  private static let rules = ruleCatalogue.map(\.id)

  private static func pattern(_ pattern: String) -> JSON {
    .members(["type": .strings(["string", "null"]), "pattern": .string(pattern)])
  }

  private static func either(atLeast minimum: Int, _ pattern: String) -> JSON {
    .members([
      "type": .strings(["integer", "string", "null"]), "minimum": .number(Double(minimum)),
      "pattern": .string(pattern),
    ])
  }

  private static let languages = JSON.members([
    "type": "object",
    "properties": .object(Language.allCases.map { .init(key: $0.rawValue, value: text) }),
    "additionalProperties": .flag(false),
    "minProperties": .number(1),
  ])

  private static func mapping(to values: [String], names: [String]?) -> JSON {
    .members([
      "type": .strings(["object", "null"]),
      "propertyNames": names.map { .members(["enum": .strings($0)]) },
      "additionalProperties": .members([
        // Editors that go by YAML 1.1 take `off` for a no.
        "enum": .array(values.map(JSON.string) + (values.contains("off") ? [.flag(false)] : []))
      ]),
    ])
  }

  private static func ruleSettings(_ values: [String]) -> JSON {
    let thresholds = Threshold.allCases.map { threshold in
      JSON.Member(
        key: threshold.rawValue,
        value: .members([
          "description": .string(threshold.text.en),
          "type": "integer",
          "minimum": .number(Double(threshold.range.lowerBound)),
          "maximum": .number(Double(threshold.range.upperBound)),
        ])
      )
    }
    guard case .object(let members) = mapping(to: values, names: rules + Threshold.allCases.map(\.rawValue))
    else { preconditionFailure("a mapping is an object") }
    return .object(members + [.init(key: "properties", value: .object(thresholds))])
  }

  private static func list(of table: FieldTable, orNames: Bool) -> JSON {
    let element = orNames ? JSON.members(["anyOf": .array([text, table.schema])]) : table.schema
    return .members([
      "anyOf": .array([.members(["type": "array", "items": element]), element, .members(["type": "null"])])
    ])
  }
}
