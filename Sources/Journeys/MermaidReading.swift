import Diagnostics
import Markdown

extension SourceFile {
  /// Whether the whole file is a Mermaid diagram.
  var isMermaid: Bool { path.hasSuffix(".mmd") || path.hasSuffix(".mermaid") }

  /// The file as Markdown: the diagram in a fence, so that both kinds are read in one way.
  var fenced: SourceFile {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let body = bytes.starts(with: mark) ? bytes.dropFirst(3) : bytes[...]
    return SourceFile(
      path: path,
      bytes: Array("~~~~~~~~~~~~ mermaid\n".utf8) + body + Array("\n~~~~~~~~~~~~\n".utf8)
    )
  }
}

extension JourneyReader {
  /// The Mermaid journey that a block is; nil for any other.
  func diagram(in block: Block) -> MermaidDiagram? {
    guard case .code(let info, let text, let location) = block, isMermaid(info) else { return nil }
    // A file that is a diagram has no fence of its own to count.
    return MermaidDiagram(text, firstLine: location.line + (isDiagramFile ? 0 : 1))
  }

  private var isDiagramFile: Bool { SourceFile(path: document.file, bytes: []).isMermaid }

  /// Reads a diagram into the journey.
  mutating func read(_ diagram: MermaidDiagram, at location: SourceLocation) {
    if journey.title.isEmpty {
      journey.title = document.title?.text ?? diagram.title ?? title(ofFile: document.file)
    }
    let words = ([diagram.title].compactMap(\.self) + diagram.descriptions).filter { $0 != journey.title }
    journey.introduction += words.map { .paragraph([.text($0)], location) }
    setScale(for: diagram)
    for section in diagram.sections {
      let name = section.name ?? journey.title
      let location = place(section.line)
      let id = ids.unique(slug(undecorated(name)), .phase, isGiven: false, at: location, &diagnostics)
      let start = journey.steps.count
      for task in section.tasks { journey.steps.append(step(task)) }
      var phase = Phase(id: id, name: name, steps: start..<journey.steps.count, location: location)
      phase.prose = section.unreadable.map { line in
        diagnostics.append(
          Diagnostic(
            .unplaced,
            .warning,
            "this line has no score that can be read; it is shown as text",
            at: place(line.number),
            notes: [Diagnostic.Note("a task is written 'name: score: actor, actor'")]
          )
        )
        return .paragraph([.text(line.text)], place(line.number))
      }
      append(phase)
    }
  }

  private mutating func step(_ task: MermaidDiagram.Task) -> Step {
    let location = place(task.line)
    let id = ids.unique(slug(undecorated(task.name)), .step, isGiven: false, at: location, &diagnostics)
    var step = Step(id: id, title: task.name, location: location)
    step.actors = task.actors
    let text = task.score == task.score.rounded() ? String(Int(task.score)) : String(task.score)
    var item = Item(
      id: "\(id)-feeling",
      lane: .feeling,
      content: [.text(text)],
      text: text,
      location: location
    )
    let level = journey.feelingScale.level(of: task.score)
    item.detail = .feeling(Feeling(moments: [.init(words: "", level: level, score: task.score)]))
    step.items = [item]
    return step
  }

  /// Mermaid's scores run from 1 to 5; a diagram that goes beyond has a scale of its own.
  private mutating func setScale(for diagram: MermaidDiagram) {
    let scores = diagram.sections.flatMap(\.tasks).map(\.score)
    let lowest = min(1, scores.min() ?? 1)
    let highest = max(5, scores.max() ?? 5)
    journey.feelingScale = FeelingScale(lowest: lowest, highest: highest)
    guard lowest < 1 || highest > 5, let line = diagram.sections.first?.line else { return }
    diagnostics.append(
      Diagnostic(
        .invalidFeeling,
        .warning,
        "the scores of this diagram go beyond Mermaid's 1 to 5; its scale is taken as \(short(lowest))..\(short(highest))",
        at: place(line)
      )
    )
  }

  private func place(_ line: Int) -> SourceLocation {
    SourceLocation(file: document.file, line: line, column: 1)
  }
}

/// Whether a fence's info names Mermaid, as in `mermaid` and `{.mermaid …}`.
func isMermaid(_ info: String) -> Bool {
  info.lowercased().drop { "{. ".contains($0) }.prefix { $0.isLetter } == "mermaid"
}
