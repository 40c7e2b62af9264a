package import Gaps
package import Journeys
package import Markup

/// Small pictures that pages share with the map.
package enum Icon {
  /// A severity's shape, with a finding's number or without; `size` is the side in CSS pixels.
  package static func severity(
    _ severity: Severity,
    number: Int? = nil,
    isMuted: Bool = false,
    size: Double
  ) -> Markup {
    var pen = Pen(.classes, capacity: 512)
    pen.icon(severity, number: number, isMuted: isMuted, size: size)
    return pen.markup
  }

  package static var momentOfTruth: Markup {
    var pen = Pen(.classes, capacity: 256)
    pen.picture("ico", width: 18, height: 18)
    pen.star(at: Point(9, 9), radius: 8)
    pen.out.write("</svg>")
    return pen.markup
  }

  /// Three bars, of which `weight` are filled in the role's colour.
  package static func weight(_ weight: Int, role: PhaseRole?) -> Markup {
    var pen = Pen(.classes, capacity: 256)
    pen.icon(weight: weight, role: role)
    return pen.markup
  }

  /// A bar of shares that add up to at most 1: researched solid, partly hatched, the rest empty.
  package static func evidenceBar(researched: Double, partly: Double) -> Markup {
    let width = 104.0
    let solid = width * min(max(researched, 0), 1)
    let hatched = min(width * max(partly, 0), width - solid)
    var pen = Pen(.classes, capacity: 512)
    pen.picture("evb", width: width, height: 14)
    pen.rect(Frame(x: 0, y: 2, width: solid, height: 10), .coverage)
    pen.rect(Frame(x: solid, y: 2, width: hatched, height: 10), .evidence)
    pen.rect(Frame(x: 0.75, y: 2.75, width: width - 1.5, height: 8.5), .metro, Stroke(width: 1.5))
    pen.out.write("</svg>")
    return pen.markup
  }
}

/// The fonts that texts are measured for; they all have the same widths.
let fontFamily: StaticString = "Helvetica Neue,Helvetica,Arial,Liberation Sans,sans-serif"

extension Pen {
  /// A severity's shape in a picture of its own.
  mutating func icon(_ severity: Severity, number: Int? = nil, isMuted: Bool = false, size: Double) {
    let middle = Point(size / 2, size / 2)
    picture("ico", width: size, height: size)
    if let number {
      marker(number, severity, at: middle, scale: max(1, size / 28), isMuted: isMuted)
    } else {
      shape(severity, at: middle, scale: size / 28, isMuted: isMuted)
    }
    out.write("</svg>")
  }

  /// Three bars in a picture of their own.
  mutating func icon(weight: Int, role: PhaseRole?) {
    picture("ico", width: 15, height: 10)
    weightBars(weight, role: .stripe(role), at: Point(0, 10))
    out.write("</svg>")
  }

  /// Opens a small decorative picture.
  mutating func picture(_ name: StaticString, width: Double, height: Double) {
    out.write("<svg class=\"")
    out.write(name)
    out.value("\" width=\"", width)
    out.value("\" height=\"", height)
    out.value("\" viewBox=\"0 0 ", width)
    out.value(" ", height)
    out.write("\" aria-hidden=\"true\">")
  }
}
