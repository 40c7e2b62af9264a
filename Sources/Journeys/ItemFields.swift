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
    private(set) var markup: [Inline]?
    private(set) var besides = Besides.nothing

    /// What few items say. It stands behind one reference, since items are copied far more often than made.
    indirect enum Besides: Hashable, Sendable {
      case nothing
      case said(Rest)
    }

    struct Rest: Hashable, Sendable {
      var more: [Block] = []
      var audience: String?
      var through: String?
      var meets: [String] = []
      var isObjection = false
      var attributes: [Attribute] = []
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
  package var saysMore: Bool { if case .nothing = besides { false } else { true } }

  private var rest: Rest? { if case .said(let rest) = besides { rest } else { nil } }

  private mutating func change(_ change: (inout Rest) -> Void) {
    let before = rest ?? Rest()
    var after = before
    change(&after)
    if after != before { besides = after == Rest() ? .nothing : .said(after) }
  }

  package var more: [Block] {
    get { rest?.more ?? [] }
    set { change { $0.more = newValue } }
  }

  package var audience: String? {
    get { rest?.audience }
    set { change { $0.audience = newValue } }
  }

  package var through: String? {
    get { rest?.through }
    set { change { $0.through = newValue } }
  }

  package var meets: [String] {
    get { rest?.meets ?? [] }
    set { change { $0.meets = newValue } }
  }

  package var isObjection: Bool {
    get { rest?.isObjection ?? false }
    set { change { $0.isObjection = newValue } }
  }

  package var attributes: [Item.Attribute] {
    get { rest?.attributes ?? [] }
    set { change { $0.attributes = newValue } }
  }
}
