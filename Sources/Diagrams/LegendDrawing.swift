import Gaps
import Journeys
import Markup

extension Pen {
  /// The legend as HTML.
  mutating func legend(_ legend: Legend) {
    for group in legend.groups {
      out.write("<div><h3>")
      out.write(text: group.title)
      out.write("</h3><ul>")
      for entry in group.entries {
        out.write("<li>")
        picture("sw", width: entry.sign.width, height: 24)
        sign(entry.sign)
        out.write("</svg><span>")
        out.write(text: entry.words)
        out.write("</span></li>")
      }
      out.write("</ul></div>")
    }
  }

  /// A sign in a box of its width, 24 high.
  mutating func sign(_ sign: Legend.Sign) {
    let middle = Point(sign.width / 2, 12)
    switch sign {
    case .card(let status):
      rect(Frame(x: 8, y: 2, width: 32, height: 20), .themCard, radius: 3)
      let x = status == .unstated ? 8.75 : 10
      line(Point(x, 4), Point(x, 20), .themEdge, status.edge)
    case .dot(let status):
      dot(spot(at: middle, status), radius: 5.5)
    case .gap(let severity, let isMuted):
      shape(severity, at: Point(16, 13), scale: 0.85, isMuted: isMuted)
    case .hole:
      let frame = Frame(x: 4, y: 2, width: 36, height: 20)
      rect(frame, Hatch.gap, radius: 3)
      rect(frame, .gapLine, radius: 3, Stroke(width: 1.5, dash: "5 4"))
      rect(frame.inset(5), .surface, radius: 1)
    case .heavyPhase:
      rect(Frame(x: 2, y: 6, width: 40, height: 12), .surface)
      rect(Frame(x: 2, y: 11, width: 40, height: 7), Hatch.phase)
    case .stop(let control): stop(middle, control, radius: 7)
    case .link, .brokenLink: link(isBroken: sign.isBroken)
    case .promise(let event): self.sign(event, at: middle)
    case .momentOfTruth:
      rect(Frame(x: 6, y: 1, width: 32, height: 22), .momentOfTruth)
      star(at: middle, radius: 8)
    case .weight: weightBars(3, role: .ink3, at: Point(10, 18))
    case .unknownFeeling:
      rect(Frame(x: 6, y: 3, width: 32, height: 18), Hatch.muted, radius: 3)
      rect(Frame(x: 6, y: 3, width: 32, height: 18), .mutedLine, radius: 3, Stroke(width: 1.2, dash: "4 4"))
    case .transition, .loop:
      line(Point(4, 12), Point(34, 12), .blockLine, Stroke(width: 1.5, dash: sign.isLoop ? "5 3" : nil))
      outline(.polygon(around: Point(40, 12), scale: 1, [(0, 0), (-7, -4), (-7, 4)]), .ink2)
    case .parallel: bracket(.parallel, from: 4, to: 40, y: 8, foot: 9)
    case .path: bracket(.path, from: 4, to: 40, y: 8, foot: 9)
    case .optional: rect(Frame(x: 4, y: 3, width: 36, height: 18), .axis, radius: 5, Stroke(dash: "3 3"))
    case .detail: detailSign(at: Point(15, 5))
    case .deviation(let deviation):
      if deviation == .extra || deviation == .failed || deviation == .moved { stop(middle, .own, radius: 7) }
      self.deviation(deviation, at: middle)
    case .tornEdge: tornEdge(at: 12, from: 2, to: 22)
    case .secondCurve:
      line(Point(3, 12), Point(41, 12), .curve, Stroke(width: 2, dash: "7 5", isRound: true))
      circle(Point(22, 12), radius: 4.2, .dot)
    }
  }

  private func spot(at point: Point, _ status: Evidence.Status) -> FeelingCurve.Spot {
    FeelingCurve.Spot(center: point, evidence: status)
  }

  private mutating func link(isBroken: Bool) {
    var way = Outline()
    way.move(2, 6)
    if isBroken {
      way.line(14, 6)
      way.move(14, 1)
      way.line(14, 11)
      way.move(30, 18)
      way.line(42, 18)
      way.move(30, 13)
      way.line(30, 23)
      var thread = Outline()
      thread.move(14, 6)
      thread.segments.append(.cubic(Point(24, 6), Point(20, 18), Point(30, 18)))
      outline(thread, .gapLine, Stroke(width: 2, dash: "3 3"))
    } else {
      way.line(15, 6)
      way.segments.append(.quadratic(Point(22, 6), Point(22, 12)))
      way.segments.append(.quadratic(Point(22, 18), Point(29, 18)))
      way.line(42, 18)
    }
    outline(way, .metro, Stroke(width: isBroken ? 3.4 : 4))
  }
}

extension Legend.Sign {
  fileprivate var isBroken: Bool { if case .brokenLink = self { true } else { false } }
  fileprivate var isLoop: Bool { if case .loop = self { true } else { false } }
}
