import Journeys
import Markup

extension Pen {
  /// `wayToPhases`: what a phase's link is called.
  mutating func glance(_ glance: GlanceLayout, wayToPhases: [String], summary: String, _ layout: Layout) {
    frame(glance, title: layout.wording.atAGlance, summary: summary)
    for truth in glance.truths { rect(truth.frame, .momentOfTruth) }
    phases(glance, wayToPhases)
    for hole in glance.holes {
      rect(hole.frame, hole.isSkipped ? Hatch.muted : .gap, radius: 4)
      rect(
        hole.frame,
        hole.isSkipped ? .mutedLine : .gapLine,
        radius: 4,
        Stroke(width: 1.2, dash: "4 3")
      )
      rect(hole.frame.inset(6), .surface, radius: 2)
    }
    if let curve = glance.curve { self.curve(curve, glance) }
    words(glance.sayings)
    for truth in glance.truths {
      star(at: truth.star, radius: 8)
      if let words = truth.words { self.words(words) }
    }
    for pill in glance.pills { self.pill(pill) }
    line(Point(0, glance.gapTop), Point(glance.size.width, glance.gapTop), .grid)
    for silence in glance.silences {
      rect(silence.frame, Hatch.gap, radius: 4)
      rect(silence.frame, .gapLine, radius: 4, Stroke(width: 1.2, dash: "4 3"))
      if let words = silence.words {
        let patch = words.frame.inset(-3)
        rect(patch, .surface, radius: 3)
        self.words(words)
      }
    }
    for marker in glance.markers { self.marker(marker, isAnchor: false, layout) }
    words(glance.names)
    out.write("</svg>")
  }

  private mutating func frame(_ glance: GlanceLayout, title: String, summary: String) {
    let name = glance.size.name
    out.write("<svg class=\"glance ")
    out.write(name)
    attribute("\" width=\"", glance.size.width)
    attribute(" height=\"", glance.height)
    out.write(" viewBox=\"0 0 ")
    number(glance.size.width)
    attribute(" ", glance.height)
    out.write(" role=\"group\" aria-labelledby=\"")
    out.write(name)
    out.write("-t ")
    out.write(name)
    out.write("-d\"><title id=\"")
    out.write(name)
    out.write("-t\">")
    out.write(text: title)
    out.write("</title><desc id=\"")
    out.write(name)
    out.write("-d\">")
    out.write(text: summary)
    out.write("</desc>")
  }

  private mutating func phases(_ glance: GlanceLayout, _ wayToPhases: [String]) {
    for (index, phase) in glance.phases.enumerated() {
      out.write("<a href=\"#phase-")
      out.write(text: phase.id)
      out.write("\" class=\"only-wide\" aria-label=\"")
      out.write(text: wayToPhases[index])
      out.write("\">")
      rect(phase.frame, .tint(phase.role))
      rect(Frame(x: phase.frame.x, y: 0, width: phase.frame.width, height: 4), .stripe(phase.role))
      if let words = phase.words { self.words(words) }
      out.write("</a>")
      if index > 0 {
        line(Point(phase.frame.x - 1, glance.barHeight), Point(phase.frame.x - 1, glance.columnBottom), .hair)
      }
    }
  }

  private mutating func curve(_ curve: FeelingCurve, _ glance: GlanceLayout) {
    area(curve)
    line(Point(0, glance.zero), Point(glance.size.width, glance.zero), .axis, Stroke(width: 1.2))
    words(glance.extremes)
    for unknown in glance.unknown {
      rect(unknown.frame, Hatch.muted, radius: 4)
      rect(unknown.frame, .mutedLine, radius: 4, Stroke(width: 1.2, dash: "4 4"))
      rect(unknown.patch, .surface, radius: 3)
      words(unknown.words)
    }
    outline(curve.line, .curve, Stroke(width: 2.5, isRound: true, joinsRound: true))
    let radius = glance.size == .phone ? 4.0 : 4.5
    for spot in curve.spots { dot(spot, radius: radius) }
  }
}
