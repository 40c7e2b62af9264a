import Diagnostics
import Journeys
import Markdown

private let nowhere = SourceLocation(file: "")

extension Journey {
  /// The same journey wherever it stands: without places in files. Two texts that give equal ones give the
  /// same page.
  var unplaced: Journey {
    var journey = self
    journey.location = nowhere
    journey.audiences = audiences.map { audience in
      var audience = audience
      audience.location = nowhere
      return audience
    }
    for index in journey.mutes.indices { journey.mutes[index].location = nowhere }
    for index in journey.ruleSettings.indices { journey.ruleSettings[index].location = nowhere }
    journey.mentions = []
    // What stands beside the map is no part of the journey.
    journey.tableHeads = []
    journey.document = nil
    journey.otherFacts = []
    journey.introduction = introduction.unplaced
    // Only how they stand to each other is seen.
    let top = sections.map(\.level).min() ?? 0
    journey.sections = sections.map { section in
      var section = section
      section.level -= top
      section.title = section.title.unplaced
      section.blocks = section.blocks.unplaced
      return section
    }
    for index in journey.phases.indices {
      journey.phases[index].location = nowhere
      journey.phases[index].prose = phases[index].prose.unplaced
      journey.phases[index].items = phases[index].items.map(\.unplaced)
    }
    for index in journey.steps.indices {
      journey.steps[index].location = nowhere
      journey.steps[index].prose = steps[index].prose.unplaced
      journey.steps[index].items = steps[index].items.map(\.unplaced)
      for arrow in steps[index].next.indices { journey.steps[index].next[arrow].location = nowhere }
    }
    return journey
  }
}

extension Journey {
  /// What the page shows beside the map and no key of the format stands for: the document's own name, words
  /// above tables that were read as the map, and keys of the front-matter that are their author's own.
  var besideTheMap: [String] {
    [document].compactMap(\.self) + tableHeads + otherFacts.map { "\($0.key): \($0.text)" }
  }
}

extension Item {
  fileprivate var unplaced: Item {
    var item = self
    item.location = nowhere
    item.content = content.unplaced
    item.more = more.unplaced
    item.attributes = attributes.map { attribute in
      var attribute = attribute
      attribute.location = nowhere
      return attribute
    }
    return item
  }
}

extension [Block] {
  fileprivate var unplaced: [Block] { map(\.unplaced) }
}

extension Block {
  fileprivate var unplaced: Block {
    switch self {
    case .heading(var heading):
      heading.content = heading.content.unplaced
      // Of a heading among prose only the id is shown.
      let id = heading.attributes.id
      heading.attributes = HeadingAttributes()
      heading.attributes.id = id
      heading.location = nowhere
      return .heading(heading)
    case .paragraph(let inlines, _): return .paragraph(inlines.unplaced, nowhere)
    case .list(var list):
      for index in list.items.indices {
        list.items[index].blocks = list.items[index].blocks.unplaced
        list.items[index].location = nowhere
      }
      list.location = nowhere
      return .list(list)
    case .quote(let blocks, _): return .quote(blocks.unplaced, nowhere)
    case .code(let info, let text, _): return .code(info: info, text: text, nowhere)
    case .table(var table):
      table.header = table.header.map(\.unplaced)
      table.rows = table.rows.map { $0.map(\.unplaced) }
      table.location = nowhere
      return .table(table)
    case .html(let html, _): return .html(html, nowhere)
    case .thematicBreak: return .thematicBreak(nowhere)
    }
  }
}

extension Table.Cell {
  fileprivate var unplaced: Table.Cell {
    var cell = self
    cell.content = content.unplaced
    cell.location = nowhere
    return cell
  }
}

extension [Inline] {
  fileprivate var unplaced: [Inline] { map(\.unplaced) }
}

extension Inline {
  fileprivate var unplaced: Inline {
    switch self {
    case .emphasis(let inner): .emphasis(inner.unplaced)
    case .strong(let inner): .strong(inner.unplaced)
    case .link(let destination, let title, let inner, _):
      .link(destination: destination, title: title, inner.unplaced, nowhere)
    case .image(let destination, let title, let inner, _):
      .image(destination: destination, title: title, alternative: inner.unplaced, nowhere)
    case .text, .code, .html, .softBreak, .lineBreak: self
    }
  }
}
