import Diagnostics
import Journeys
import Markdown

/// What was read on which lines of a file, as far as its spelling depends on it.
struct LinesRead {
  /// Where text starts that is no item: a paragraph, a line of a list.
  private(set) var prose: Set<Int> = []
  /// Where cards stand whose word is their author's own, even if it is one of the format.
  private(set) var ownWords: Set<Int> = []

  init(_ journeys: [Journey]) {
    for journey in journeys {
      add(journey.introduction)
      for section in journey.sections { add(section.blocks) }
      for phase in journey.phases {
        add(phase.prose)
        add(phase.items)
      }
      for step in journey.steps {
        add(step.prose)
        add(step.items)
      }
    }
  }

  private mutating func add(_ items: [Item]) {
    for item in items {
      if case .own = item.lane { ownWords.insert(item.location.line) }
      add(item.more)
    }
  }

  private mutating func add(_ blocks: [Block]) {
    for block in blocks {
      prose.insert(block.location.line)
      switch block {
      case .list(let list):
        for item in list.items {
          prose.insert(item.location.line)
          add(item.blocks)
        }
      case .quote(let inner, _): add(inner)
      case .heading, .paragraph, .code, .table, .html, .thematicBreak: break
      }
    }
  }
}
