package import Diagnostics
package import Markdown

extension Item {
  /// What an item says, apart from its lane.
  package struct Fields: Hashable, Sendable {
    package var id: String
    package private(set) var text: String
    package var detail: Detail
    package var location: SourceLocation
    package var evidence = Evidence()
    package var label: String?
    package var owner: String?
    /// The value, where it is more than its words.
    private var markup: [Inline]?
    private var kept: Kept?

    @inline(__always)
    package init(
      id: String,
      text: String,
      detail: Detail,
      location: SourceLocation,
      label: String? = nil
    ) {
      self.id = id
      self.text = text
      self.detail = detail
      self.location = location
      self.label = label
    }

    /// What few items say. It stands behind one reference, as with `Step`.
    private struct Rest: Hashable, Sendable {
      var more: [Block] = []
      var audience: String?
      var through: String?
      var meets: [String] = []
      var isObjection = false
      var attributes: [Attribute] = []
    }

    private final class Kept: Hashable, Sendable {
      let rest: Rest

      init(_ rest: Rest) { self.rest = rest }

      static func == (left: Kept, right: Kept) -> Bool { left === right || left.rest == right.rest }

      func hash(into hasher: inout Hasher) { hasher.combine(rest) }
    }
  }
}

extension Item.Fields {
  /// Whether the value is nothing but its words, without markup.
  package var isPlain: Bool { markup == nil }

  package var content: [Inline] {
    get { markup ?? words }
    set { markup = newValue == words ? nil : newValue }
  }

  private var words: [Inline] { text.isEmpty ? [] : [.text(text)] }

  /// Takes plain words as the value.
  mutating func say(_ words: String) {
    text = words
    markup = nil
  }

  /// Whether it says any of what few items say: all that follows.
  package var saysMore: Bool { kept != nil }

  private mutating func change(_ change: (inout Rest) -> Void) {
    let before = kept?.rest ?? Rest()
    var rest = before
    change(&rest)
    if rest != before { kept = rest == Rest() ? nil : Kept(rest) }
  }

  package var more: [Block] {
    get { kept?.rest.more ?? [] }
    set { change { $0.more = newValue } }
  }

  package var audience: String? {
    get { kept?.rest.audience }
    set { change { $0.audience = newValue } }
  }

  package var through: String? {
    get { kept?.rest.through }
    set { change { $0.through = newValue } }
  }

  package var meets: [String] {
    get { kept?.rest.meets ?? [] }
    set { change { $0.meets = newValue } }
  }

  package var isObjection: Bool {
    get { kept?.rest.isObjection ?? false }
    set { change { $0.isObjection = newValue } }
  }

  package var attributes: [Item.Attribute] {
    get { kept?.rest.attributes ?? [] }
    set { change { $0.attributes = newValue } }
  }
}
