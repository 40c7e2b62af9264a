import Diagnostics
import Markdown

/// A table that is a map: lanes along one side, phases or steps along the other.
///
/// Which side is which is told from the words that are names of known lanes: at least two of a side, and at
/// least half of it.
struct MapTable {
  struct Column {
    var title: Table.Cell
    var items: [RawItem]
  }

  /// The map's columns, in order.
  let columns: [Column]
  /// Whether they are phases, by what the table's first cell calls them; else they are steps.
  let arePhases: Bool

  init?(_ table: Table) {
    let corner = slug(table.header.first?.content.plainText ?? "")
    let names = table.header.dropFirst()
    if Self.areLanes(names) {
      // Rows grow downward: each is a phase or a step.
      columns = table.rows.compactMap { row in
        guard let title = row.first, !title.isBlank else { return nil }
        let items = zip(names, row.dropFirst()).flatMap { RawItem.items(named: $0, in: $1) }
        return Column(title: title, items: items)
      }
      arePhases = ["phase", "fase", "stage", "stadium"].contains { corner.contains($0) }
    } else if names.count > 1, Self.areLanes(table.rows.compactMap(\.first)) {
      columns = names.enumerated().compactMap { index, title in
        guard !title.isBlank else { return nil }
        let items = table.rows.filter { $0.count > index + 1 }.flatMap {
          RawItem.items(named: $0[0], in: $0[index + 1])
        }
        return Column(title: title, items: items)
      }
      arePhases = !["step", "stap"].contains { corner.contains($0) }
    } else {
      return nil
    }
    guard !columns.isEmpty else { return nil }
  }

  private static func areLanes(_ cells: some Collection<Table.Cell>) -> Bool {
    let lanes = cells.count { cell in
      if case .lane? = Key(cell.content.plainText.trimmed) { true } else { false }
    }
    return lanes >= 2 && lanes * 2 >= cells.count
  }
}

extension Table.Cell {
  fileprivate var isBlank: Bool { content.plainText.trimmed.isEmpty }
}

extension JourneyReader {
  /// Reads the first table among some blocks that is a map as the journey itself; where the table's columns
  /// are steps, their phase is called `name`.
  ///
  /// - Returns: the blocks without the table; nil when there is none.
  mutating func readTable(in blocks: [Block], named name: String) -> [Block]? {
    for (index, block) in blocks.enumerated() {
      guard case .table(let table) = block, let map = MapTable(table) else { continue }
      if map.arePhases {
        for column in map.columns {
          let start = journey.steps.count
          let title = column.title.content.plainText.trimmed
          let id = readColumn(column, isPhase: true)
          append(
            Phase(id: id, name: title, steps: start..<journey.steps.count, location: column.title.location)
          )
        }
      } else {
        let start = journey.steps.count
        for column in map.columns { _ = readColumn(column, isPhase: false) }
        let id = ids.unique(
          slug(undecorated(name)),
          "phase",
          isGiven: false,
          at: table.location,
          &diagnostics
        )
        append(Phase(id: id, name: name, steps: start..<journey.steps.count, location: table.location))
      }
      var rest = blocks
      rest.remove(at: index)
      return rest
    }
    return nil
  }

  private mutating func append(_ phase: Phase) {
    var phase = phase
    let known = model.first {
      [$0.id, slug($0.name.en), slug($0.name.nl)].contains(slug(undecorated(phase.name)))
    }
    phase.role = known?.role
    phase.id = known?.id ?? phase.id
    journey.phases.append(phase)
  }

  /// Reads a column into a step and returns its id.
  private mutating func readColumn(_ column: MapTable.Column, isPhase: Bool) -> String {
    let title = column.title.content.plainText.trimmed
    let id = ids.unique(
      slug(undecorated(title)),
      isPhase ? "phase" : "step",
      isGiven: false,
      at: column.title.location,
      &diagnostics
    )
    var step = Step(id: id, title: isPhase ? "" : title, location: column.title.location)
    step.isPhase = isPhase
    var reader = itemReader(stepID: id)
    reader.read(column.items, &diagnostics)
    step.take(reader)
    journey.steps.append(step)
    return id
  }
}
