import Journeys
import Markup

// Drawing the head of the map.

extension Pen {
  mutating func headRail(_ layout: Layout) {
    let head = layout.head
    rect(Frame(x: 0, y: 0, width: Measures.rail, height: head.height), .surface)
    words(Words(layout.wording.phase, .strong, at: Point(16, head.barHeight / 2 + 6)))
    words(Words(layout.wording.step, .strong, at: Point(16, head.stepTop + 22)))
    words(Words(layout.wording.stepHelp, .help, at: Point(16, head.stepTop + 39), .ink3))
    line(Point(0, head.barHeight), Point(Measures.rail, head.barHeight), .hair)
    railEdge(head.height)
    line(Point(0, head.height - 0.5), Point(Measures.rail, head.height - 0.5), .hair)
  }

  mutating func railEdge(_ height: Double) {
    line(Point(Measures.rail - 0.5, 0), Point(Measures.rail - 0.5, height), .hair)
  }

  mutating func headBody(_ layout: Layout) {
    let head = layout.head
    rect(Frame(x: 0, y: 0, width: layout.grid.width + Measures.spare, height: head.height), .surface)
    background(layout, from: head.barHeight, to: head.height)
    for phase in head.phases { self.phase(phase, layout.wording) }
    for arrow in head.transitions.arrows {
      switch arrow.kind {
      case .way: outline(arrow.line, .blockLine, Stroke(width: 1.5, joinsRound: true))
      case .loop: outline(arrow.line, .blockLine, Stroke(width: 1.5, dash: "5 3", joinsRound: true))
      case .missing: outline(arrow.line, .gapLine, Stroke(width: 1.8, dash: "2 5", joinsRound: true))
      }
      outline(arrow.head, arrow.kind == .missing ? .gapText : .ink2)
    }
    for arrow in head.transitions.arrows {
      rect(arrow.label.frame.inset(-2), .surface, radius: 2)
      link(to: arrow.address) { $0.words(arrow.label) }
    }
    for span in head.spans.spans { self.span(span, in: layout.grid) }
    for step in head.steps { self.step(step, layout) }
    for hole in head.holes { words(hole.words) }
    line(Point(0, head.height - 0.5), Point(layout.grid.width, head.height - 0.5), .hair)
  }

  private mutating func phase(_ bar: PhaseBar, _ wording: Wording) {
    out.write("<g")
    id("phase-", bar.id)
    out.write(">")
    rect(bar.frame, .tint(bar.role))
    rect(Frame(x: bar.frame.x, y: 0, width: bar.frame.width, height: 5), .stripe(bar.role))
    if bar.isHatched {
      rect(
        Frame(x: bar.frame.x, y: bar.frame.height - 7, width: bar.frame.width, height: 7),
        Hatch.phase
      )
    }
    out.write("<g")
    write(onPage: { $0.write(" class=\"pn\"") })
    out.write(">")
    words(bar.title)
    if bar.weight > 0 { weightBars(bar.weight, role: .stripe(bar.role), at: bar.bars) }
    for counter in bar.counters {
      shape(counter.severity, at: counter.shape, scale: 0.72, isMuted: false)
      words(counter.words)
    }
    // The link is in the words over the bar, which stay in sight.
    for marker in bar.markers { shape(marker) }
    out.write("</g></g>")
  }

  private mutating func step(_ step: StepHead, _ layout: Layout) {
    out.write("<g")
    id("step-", step.id)
    out.write(">")
    if step.isMomentOfTruth {
      out.write("<g><title>")
      out.write(text: layout.wording.momentOfTruth)
      out.write("</title>")
      star(at: step.star, radius: 8)
      out.write("</g>")
    }
    if let frame = step.optional { rect(frame, .axis, radius: 5, Stroke(dash: "3 3")) }
    words(step.words)
    if let detail = step.detail { self.detail(detail) }
    for marker in step.markers { self.marker(marker, isAnchor: true, layout) }
    out.write("</g>")
  }

  /// On a page, what leads to another one; a file of its own has no links.
  mutating func link(to address: String?, _ content: (inout Pen) -> Void) {
    guard let address else { return content(&self) }
    write(onPage: {
      $0.write("<a href=\"")
      $0.write(text: address)
      $0.write("\">")
    })
    content(&self)
    write(onPage: { $0.write("</a>") })
  }

  /// What runs behind the lanes: moments of truth, holes, borders between phases.
  mutating func background(_ layout: Layout, from top: Double, to bottom: Double) {
    let grid = layout.grid
    let steps = layout.head.steps
    let truths = steps.indices.filter { steps[$0].isMomentOfTruth }.map { grid.columnOfStep[$0] }
    for column in truths {
      rect(
        Frame(x: grid.columns[column].x, y: top, width: grid.columns[column].width, height: bottom - top),
        .momentOfTruth
      )
    }
    for hole in layout.head.holes {
      let (left, right) = (
        grid.x(of: hole.columns) + 6, grid.x(of: hole.columns) + grid.width(of: hole.columns) - 6
      )
      for (edge, rim) in [(left, left), (right, right - 7)] {
        rect(Frame(x: rim, y: top, width: 7, height: bottom - top), hole.isSkipped ? Hatch.muted : .gap)
        line(
          Point(edge, top),
          Point(edge, bottom),
          hole.isSkipped ? .mutedLine : .gapLine,
          Stroke(width: 1.5, dash: "5 4")
        )
      }
    }
    if layout.isCutOff { tornEdge(at: grid.width + 3, from: top, to: bottom) }
    for index in grid.columns.indices.dropFirst()
    where grid.columns[index].phase != grid.columns[index - 1].phase {
      line(Point(grid.columns[index].x, top), Point(grid.columns[index].x, bottom), .hair)
    }
    for column in truths {
      for x in [grid.columns[column].x + 0.5, grid.columns[column].right - 0.5] {
        line(Point(x, top), Point(x, bottom), .momentOfTruthLine)
      }
    }
  }
}
