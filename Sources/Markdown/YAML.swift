package import Diagnostics

/// A YAML value as it was written, with its place; no scalar is turned into something else on the way.
package struct YAML: Hashable, Sendable {
  package indirect enum Value: Hashable, Sendable {
    /// The text of a plain or quoted scalar; a plain `~`, `null` or nothing at all is `.null`.
    case scalar(String)
    case null
    case sequence([YAML])
    case mapping([Entry])
  }

  /// One `key: value` of a mapping, in the order written; no key comes twice.
  package struct Entry: Hashable, Sendable {
    package var key: String
    package var keyLocation: SourceLocation
    package var value: YAML

    package init(key: String, keyLocation: SourceLocation, value: YAML) {
      self.key = key
      self.keyLocation = keyLocation
      self.value = value
    }
  }

  package var value: Value
  package var location: SourceLocation

  package init(_ value: Value, at location: SourceLocation) {
    self.value = value
    self.location = location
  }

  /// The value's scalar, or nil when it is something else.
  package var scalar: String? {
    if case .scalar(let text) = value { text } else { nil }
  }

  /// The mapping's entries, or nil when it is something else.
  package var entries: [Entry]? {
    if case .mapping(let entries) = value { entries } else { nil }
  }

  /// The value under a key of a mapping.
  package subscript(key: String) -> YAML? { entries?.first { $0.key == key }?.value }

  /// What kind of value it is, as said to an author.
  package var kind: String {
    switch value {
    case .scalar: "text"
    case .null: "nothing"
    case .sequence: "a list"
    case .mapping: "a mapping"
    }
  }
}
