package import Journeys

/// A journey on its way in or out: its parts as the words an author would write, without places and without
/// anything that reading adds.
///
/// Texts are inline Markdown or Markdown where that is said, else plain.
package struct Draft: Hashable, Sendable {
  package var title: String
  package var language: Language
  /// The front-matter besides title, language and phases, under its English keys.
  var facts: [Fact] = []
  /// Id of a phase model.
  var phaseModel: String?
  /// Markdown.
  var introduction = ""
  var phases: [Phase] = []
  var sections: [Section] = []
  /// The level of the phases' headings: the lowest headings within their prose stand below it.
  var phaseLevel = 2
  /// Whether every phase's heading says that it is one.
  var marksPhases = false

  struct Fact: Hashable, Sendable {
    var key: String
    var value: Value

    enum Value: Hashable, Sendable {
      case text(String)
      case list([String])
      case mapping([Pair])
      case mappings([[Pair]])
    }
  }

  struct Pair: Hashable, Sendable {
    var key: String
    var text: String
  }

  struct Phase: Hashable, Sendable {
    /// Empty when it follows from the name, as in all that have one.
    var id = ""
    var name: String
    var role: String?
    var question: String?
    var weight = 0
    var skipped: String?
    /// What is said of the phase itself.
    var column = Column()
    var steps: [Step] = []

    var isEmpty: Bool { column == Column() && steps.isEmpty && weight == 0 && skipped == nil }
  }

  struct Step: Hashable, Sendable {
    var id = ""
    var title: String
    var column = Column()
  }

  /// What stands below the heading of a step or of a phase.
  struct Column: Hashable, Sendable {
    var isMomentOfTruth = false
    var time: String?
    var wait: String?
    var comesFrom: String?
    var newBecause: String?
    var path: String?
    var isOptional = false
    /// Id of a step.
    var parallelTo: String?
    var actors: [String] = []
    var next: [Arrow] = []
    /// Id of a journey.
    var sub: String?
    var items: [Item] = []
    /// Markdown.
    var text = ""
  }

  struct Arrow: Hashable, Sendable {
    /// Id of a step or of a journey.
    var to: String
    var when: String?
    var isLoop = false
  }

  struct Item: Hashable, Sendable {
    var word: Word
    /// Whose it is, on a map with several audiences.
    var audience: String?
    /// Inline Markdown.
    var text: String
    /// Markdown.
    var more = ""
    var attributes: [Attribute] = []
  }

  struct Attribute: Hashable, Sendable {
    var word: Word
    /// Inline Markdown; empty for a word that says something by standing there.
    var text: String
  }

  struct Section: Hashable, Sendable {
    /// Inline Markdown.
    var title: String
    /// Above the first phase's when it is deeper than that.
    var level: Int
    /// Markdown.
    var text: String
  }

  /// What stands before a colon.
  enum Word: Hashable, Sendable {
    /// A word of the format, written in the journey's language.
    case term(Key)
    /// The author's own, kept as it is.
    case own(String)

    func text(_ language: Language) -> String {
      switch self {
      case .own(let word): word
      case .term(let key): key.word(language)
      }
    }
  }
}

extension Key {
  /// The format's own word for the key.
  func word(_ language: Language) -> String {
    guard let term = vocabulary.first(where: { $0.key == self }) else {
      if case .lane(.own(let label)) = self { return label }
      preconditionFailure("every key but a lane of one's own stands in the vocabulary")
    }
    return language.choose(en: term.en, nl: term.nl)
  }
}
