import Diagnostics
import Journeys

/// Reads rows of a CSV file into a draft: one row for each step or each phase with a column for each lane, one
/// row for each note with columns for its place (as sticky-note tools export), or lanes down and phases across.
struct DraftFromCSV {
  private let file: String
  private(set) var draft: Draft
  private(set) var diagnostics: [Diagnostic] = []

  init(_ text: String, file: String, title: String, language: Language) {
    self.file = file
    draft = Draft(title: title, language: language)
    let csv = CSVText(text, file: file)
    diagnostics = csv.diagnostics
    guard !diagnostics.hasErrors else { return }
    let rows = Self.isTransposed(csv.rows) ? Self.transposed(csv.rows) : csv.rows
    guard let header = rows.first, rows.count > 1 else {
      report(
        "the file has no rows below a first one with names; expected columns such as phase, step, doing",
        1
      )
      return
    }
    let columns = CSVColumns(header)
    guard columns.phase != nil || columns.step != nil else {
      let names = header.cells.map { "'\($0.trimmed)'" }.prefix(8).joined(separator: ", ")
      report("no column is called phase or step (fase, stap); the columns are \(names)", header.line)
      return
    }
    for row in rows.dropFirst() { read(row, columns, width: header.cells.count) }
  }

  private mutating func report(_ message: String, _ line: Int) {
    let place = SourceLocation(file: file, line: line)
    diagnostics.append(Diagnostic(.notImportable, .error, message, at: place))
  }

  private mutating func read(_ row: CSVText.Row, _ columns: CSVColumns, width: Int) {
    if row.cells.dropFirst(width).contains(where: { !$0.trimmed.isEmpty }) {
      report(
        "the row has \(row.cells.count) cells and the first row \(width) names; put a text with a comma in quotes",
        row.line
      )
    }
    // Merged cells: what is left out is as above.
    let name = row.cell(columns.phase)
    if draft.phases.isEmpty || !name.isEmpty && name != draft.phases.last?.name {
      draft.phases.append(Draft.Phase(name: name.isEmpty ? draft.title : name))
    }
    let phase = draft.phases.count - 1
    let title = row.cell(columns.step)
    if title.isEmpty {
      // A row about the phase, or one that goes on with the step above.
      let goesOn = name.isEmpty && !draft.phases[phase].steps.isEmpty
      if goesOn {
        columns.add(
          row,
          to: &draft.phases[phase].steps[draft.phases[phase].steps.count - 1].column,
          draft.language
        )
      } else {
        columns.add(row, to: &draft.phases[phase].column, draft.language)
      }
      return
    }
    if draft.phases[phase].steps.last?.title != title {
      draft.phases[phase].steps.append(Draft.Step(title: title))
    }
    let step = draft.phases[phase].steps.count - 1
    columns.add(row, to: &draft.phases[phase].steps[step].column, draft.language)
  }

  /// Whether the first column names lanes, and the first row does not.
  private static func isTransposed(_ rows: [CSVText.Row]) -> Bool {
    guard let header = rows.first else { return false }
    func lanes(_ words: [String]) -> Int {
      words.count { if case .lane? = Key($0) { true } else { false } }
    }
    let down = rows.dropFirst().map { $0.cell(0) }
    let across = header.cells.dropFirst().map(\.trimmed)
    return lanes(down) >= 2 && lanes(down) * 2 >= down.count
      && lanes(Array(across)) * 2 < max(across.count, 1)
  }

  private static func transposed(_ rows: [CSVText.Row]) -> [CSVText.Row] {
    let width = rows.map(\.cells.count).max() ?? 0
    return (0..<width).map { column in
      var cells = rows.map { $0.cell(column) }
      if column == 0 { cells[0] = "phase" }
      return CSVText.Row(cells: cells, line: rows.first?.line ?? 1)
    }
  }
}

/// What the columns of a file are, told from their names.
struct CSVColumns {
  private(set) var phase: Int?
  private(set) var step: Int?
  /// With `text`: a file of notes, in which one column says each note's lane.
  private var lane: Int?
  private var text: Int?
  private var others: [(index: Int, word: String, key: Key?)] = []

  private static let phaseWords: Set = [
    "phase", "fase", "stage", "stadium", "section", "sectie", "area", "frame", "phases", "fasen", "stages",
  ]
  private static let stepWords: Set = ["step", "stap", "task", "taak", "step-name", "stapnaam", "titel-stap"]
  private static let laneWords: Set = [
    "lane", "baan", "row", "rij", "category", "categorie", "type", "kind", "soort", "swimlane", "tag",
    "label",
  ]
  private static let textWords: Set = [
    "text", "tekst", "content", "inhoud", "note", "notitie", "sticky", "sticky-note", "body", "item", "card",
    "kaart",
  ]

  init(_ header: CSVText.Row) {
    let names = header.cells.map { slug($0.trimmed) }
    lane = names.firstIndex { Self.laneWords.contains($0) }
    text = lane == nil ? nil : names.firstIndex { Self.textWords.contains($0) }
    if text == nil { lane = nil }
    for (index, name) in names.enumerated() where index != lane && index != text {
      if phase == nil, Self.phaseWords.contains(name) {
        phase = index
      } else if step == nil, Self.stepWords.contains(name) {
        step = index
      } else if !name.isEmpty {
        others.append((index, header.cells[index].trimmed, Key(header.cells[index].trimmed)))
      }
    }
  }

  /// Puts a row's cells into the column of a step or a phase.
  func add(_ row: CSVText.Row, to column: inout Draft.Column, _ language: Language) {
    if let lane, let text, !row.cell(text).isEmpty {
      let word = row.cell(lane).isEmpty ? language.choose(en: "note", nl: "notitie") : row.cell(lane)
      add(row.cell(text), under: word, Key(word), to: &column)
    }
    for (index, word, key) in others where !row.cell(index).isEmpty {
      // A tool's own bookkeeping is no lane of a map of notes.
      if lane != nil, key == nil || key == .attribute(.id) { continue }
      add(row.cell(index), under: word, key, to: &column)
    }
  }

  private func add(_ cell: String, under word: String, _ key: Key?, to column: inout Draft.Column) {
    switch key {
    case .step(.time): column.time = cell
    case .step(.actor):
      column.actors = cell.split { ",;\n".contains($0) }.map(\.trimmed).filter { !$0.isEmpty }
    case .step(.path): column.path = cell
    case .step(.optional): column.isOptional = isYes(cell)
    case .step(.momentOfTruth): column.isMomentOfTruth = isYes(cell)
    case .attribute(let attribute) where attribute != .id: attach(cell, attribute, word, to: &column)
    case .lane, .promiseKept, .promiseBroken, .objection, .attribute, .step, nil:
      // A word of the format is written as one; any other is the author's own label.
      let isOwn = key.map { ![$0.word(.en), $0.word(.nl)].contains(word.lowercased()) } ?? true
      for line in cell.split(separator: "\n").map(\.trimmed) where !line.isEmpty {
        column.items.append(
          Draft.Item(
            word: isOwn ? .own(word) : key.map(Draft.Word.term) ?? .own(word),
            text: markdown(text: line)
          )
        )
      }
    }
  }

  /// A fact about the cards of one lane goes to the last of them; where there is none it is a card itself.
  private func attach(
    _ cell: String,
    _ attribute: AttributeKey,
    _ word: String,
    to column: inout Draft.Column
  ) {
    let lanes: [Lane] =
      switch attribute {
      case .answeredBy: [.question]
      case .channel, .control, .handover, .personal, .expected, .actual, .mitigation: [.touchpoint]
      case .solves, .effect, .effort, .due, .status: [.opportunity]
      case .target: [.metric]
      case .severity: [.gap]
      case .how: [.promise]
      case .job, .offers, .consent, .direction: [.touchpoint]
      case .better: [.metric]
      case .meets: []
      case .owner, .evidence, .assumed, .through, .id: []
      }
    let line = cell.split(separator: "\n").map(\.trimmed).joined(separator: ", ")
    let target = column.items.lastIndex { item in
      if case .lane(let lane)? = item.word.key { lanes.isEmpty || lanes.contains(lane) } else { false }
    }
    guard let target else {
      column.items.append(Draft.Item(word: .own(word), text: markdown(text: line)))
      return
    }
    let targets = lanes.isEmpty ? Array(column.items.indices) : [target]
    for index in targets { column.items[index].attributes.append(Draft.Attribute(attribute, plain: line)) }
  }

  private func isYes(_ cell: String) -> Bool {
    ["true", "yes", "ja", "x", "✓", "1"].contains(cell.lowercased())
  }
}

extension Draft.Word {
  fileprivate var key: Key? {
    switch self {
    case .term(let key): key
    case .own(let word): Key(word)
    }
  }
}
