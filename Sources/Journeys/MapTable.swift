import Diagnostics
import Markdown

/// A table that is a map: lanes along one side, phases or steps along the other.
///
/// Which side is which is told from the words that are names of known lanes: at least two of a side, and at
/// least half of it; one is enough beside a column that is called phase or step.
struct MapTable {
  struct Column {
    var title: Table.Cell
    var items: [RawItem]
  }

  /// The map's columns, in order.
  private(set) var columns: [Column] = []
  /// Whether they are phases, by what the table's first cell calls them; else they are steps.
  let arePhases: Bool
  /// The names of its lanes.
  private(set) var lanes: Set<String> = []
  /// Words of its head that are neither a lane nor a phase or step.
  private(set) var heads: [String] = []

  /// How much of a map it holds, to compare with what headings hold.
  var weight: Int { lanes.count * columns.count }

  /// With `isExpected` a table with a column of phases or steps is a map even without the name of a known
  /// lane, since another one of the document is one, or nothing else is.
  init?(_ table: Table, isExpected: Bool = false) {
    let titles = Self.titleColumn(of: table)
    let others = table.header.indices.filter { $0 != titles.index && $0 != titles.number }
    let across = others.count { table.header[$0].isLane }
    let down = table.rows.count { $0.first?.isLane == true }
    let isAcross =
      across >= 2 && across * 2 >= others.count
      || titles.word != nil && (across >= 1 || isExpected) && others.count <= 5
    if isAcross, across >= down || titles.word == .step {
      arePhases = titles.word == .phase
      readRows(of: table, titles, others)
    } else if table.header.count > (Self.namesColumns(table.header[0]) ? 2 : 3), down >= 2,
      down * 2 >= table.rows.count
    {
      arePhases = !StructureWord.step.isName(table.header[0].text)
      readColumns(of: table)
    } else {
      return nil
    }
    if columns.isEmpty { return nil }
  }

  /// A numbered list whose entries all have a bold name in front: each is a phase with what happens in it.
  init?(_ list: List) {
    guard list.start != nil, list.items.count > 2 else { return nil }
    arePhases = true
    lanes = ["doing"]
    for line in list.items {
      guard case .paragraph(let inlines, let location)? = line.blocks.first, let split = splitKey(inlines),
        split.isBold
      else { return nil }
      let title = Table.Cell(content: [.text(split.word)], location: location)
      let rest = Array(line.blocks.dropFirst())
      columns.append(Column(title: title, items: [RawItem(named: "doing", split.value, rest, at: location)]))
    }
  }

  /// Whether a table's corner leaves it open what its columns are, or says that they are phases or steps.
  private static func namesColumns(_ corner: Table.Cell) -> Bool {
    corner.text.isEmpty || StructureWord.phase.isName(corner.text) || StructureWord.step.isName(corner.text)
  }

  /// The column that names phases or steps, and one in front of it that only counts them.
  private static func titleColumn(of table: Table) -> (index: Int, number: Int?, word: StructureWord?) {
    func word(_ cell: Table.Cell) -> StructureWord? {
      [.phase, .step].first { $0.isName(cell.text) && !cell.isLane }
    }
    func counts(_ index: Int) -> Bool {
      let cells = table.rows.compactMap { index < $0.count ? $0[index].text : nil }
      return !cells.isEmpty && cells.allSatisfy { !$0.isEmpty && $0.count < 4 && $0.first?.isNumber == true }
    }
    let named = table.header.indices.first { word(table.header[$0]) != nil }
    guard counts(0), table.header.count > 1 else {
      return (named ?? 0, nil, named.flatMap { word(table.header[$0]) })
    }
    if let named, named > 0 { return (named, 0, word(table.header[named])) }
    return (1, 0, named.flatMap { word(table.header[$0]) })
  }

  /// Rows grow downward: each is a phase or a step.
  private mutating func readRows(
    of table: Table,
    _ titles: (index: Int, number: Int?, word: StructureWord?),
    _ others: [Int]
  ) {
    for index in [titles.number, titles.index].compactMap(\.self) { heads.append(table.header[index].text) }
    for index in others { add(lane: table.header[index]) }
    for (number, row) in table.rows.enumerated() where titles.index < row.count {
      var title = row[titles.index]
      if let count = titles.number, row[count].text != String(number + 1), !row[count].text.isEmpty {
        title.content = [.text(row[count].text + " ")] + title.content
      }
      let items = others.flatMap { index -> [RawItem] in
        guard index < row.count else { return [] }
        return RawItem.items(named: table.header[index].text, in: row[index])
      }
      if title.text.isEmpty, !columns.isEmpty {
        columns[columns.count - 1].items += items
      } else if !title.text.isEmpty || !items.isEmpty {
        columns.append(Column(title: title, items: items))
      }
    }
  }

  private mutating func readColumns(of table: Table) {
    heads.append(table.header[0].text)
    var label = table.header[0].text
    columns = table.header.dropFirst().map { Column(title: $0, items: []) }
    for row in table.rows where !row.isEmpty {
      if !row[0].text.isEmpty { label = row[0].text }
      add(lane: row[0])
      for index in columns.indices where index + 1 < row.count {
        columns[index].items += RawItem.items(named: label.isEmpty ? "…" : label, in: row[index + 1])
      }
    }
    columns.removeAll { $0.title.text.isEmpty && $0.items.isEmpty }
  }

  private mutating func add(lane cell: Table.Cell) {
    heads.append(cell.text)
    if case .lane(let lane)? = Key(cell.text) { lanes.insert(lane.id) }
  }
}

extension Table.Cell {
  /// Its words, without markup.
  var text: String { content.plainText.trimmed }

  fileprivate var isLane: Bool { if case .lane? = Key(text) { true } else { false } }
}

extension RawItem {
  /// The rows of a two-column table of lanes and their content, and the words of its head; nil for any other
  /// table.
  ///
  /// At least two of its rows, and at least half of them, start with the name of a known lane. A line
  /// break in a cell separates items, `<br>` in the source, and so does a semicolon.
  static func items(in table: Table, _ labels: Labels) -> (items: [RawItem], heads: [String])? {
    guard table.header.count == 2 else { return nil }
    // “Lane | Content” is a head; “Doing | Looks around” is a row that stands where a head has to.
    let isHead = Key(table.header[0].text) == nil
    let rows = (isHead ? [] : [table.header]) + table.rows
    let lanes = rows.count { row in row.first?.isLane == true }
    let known = rows.count { row in row.first.map { $0.isLane || labels.contains($0.text) } == true }
    guard lanes >= 1, known >= 2, known * 2 >= rows.count else { return nil }
    var label = table.header[0].text
    let read = rows.flatMap { row -> [RawItem] in
      guard row.count == 2 else { return [] }
      if !row[0].text.isEmpty { label = row[0].text }
      return Self.items(named: label, in: row[1])
    }
    return (read, (isHead ? table.header.map(\.text) : []) + rows.map { $0[0].text })
  }

  /// The items in a cell of a table, under the word of another one.
  static func items(named word: String, in cell: Table.Cell) -> [RawItem] {
    cell.content.split(separator: .lineBreak).flatMap { separated(Array($0)) }.compactMap { inlines in
      let content = withoutBullet(inlines)
      guard !content.plainText.trimmed.isEmpty || content.contains(where: \.isImage) else { return nil }
      return RawItem(named: word, content, [], at: cell.location)
    }
  }

  /// The parts between semicolons.
  private static func separated(_ inlines: [Inline]) -> [[Inline]] {
    var parts: [[Inline]] = [[]]
    for inline in inlines {
      guard case .text(let text) = inline, text.utf8.contains(UInt8(ascii: ";")), isEnumeration(text) else {
        parts[parts.count - 1].append(inline)
        continue
      }
      for (index, piece) in text.split(separator: "; ", omittingEmptySubsequences: false).enumerated() {
        if index > 0 { parts.append([]) }
        if !piece.isEmpty { parts[parts.count - 1].append(.text(String(piece))) }
      }
    }
    return parts
  }

  /// Whether semicolons part short entries, not the halves of a sentence.
  private static func isEnumeration(_ text: String) -> Bool {
    !text.contains(". ") && !text.contains("(") && !text.contains(")")
  }

  private static func withoutBullet(_ inlines: [Inline]) -> [Inline] {
    guard case .text(let text)? = inlines.first else { return inlines }
    let trimmed = text.drop { $0 == " " }
    guard let bullet = trimmed.first, "-•*–".contains(bullet), trimmed.dropFirst().first == " " else {
      return inlines
    }
    return [.text(String(trimmed.dropFirst(2)))] + inlines.dropFirst()
  }
}

extension Inline {
  fileprivate var isImage: Bool { if case .image = self { true } else { false } }
}
