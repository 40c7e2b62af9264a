import Gaps
import Markup

/// A gap's marker: the severity's shape around the finding's number.
struct Marker: Sendable {
  /// The finding's index + 1.
  var number: Int
  var severity: Severity
  var isMuted: Bool
  var center: Point
  /// 1 is the smallest at which a number of two digits can be read.
  var scale: Double

  init(_ number: Int, _ finding: borrowing Finding, at center: Point = Point(0, 0), scale: Double = 1) {
    self.number = number
    severity = finding.severity
    isMuted = finding.isMuted
    self.center = center
    self.scale = number > 99 ? scale * 1.25 : scale
  }

  /// What the marker covers.
  var frame: Frame { Self.frame(at: center, scale: scale) }

  static func frame(at center: Point, scale: Double) -> Frame {
    Frame(x: center.x - 13 * scale, y: center.y - 12.5 * scale, width: 26 * scale, height: 25 * scale)
  }
}

extension Severity {
  /// Octagon, triangle, diamond, and nil for a circle: the amount of ink falls with the severity, so that the
  /// order also holds in black and white.
  fileprivate var corners: [(Double, Double)]? {
    switch self {
    case .critical: octagon
    case .high: triangle
    case .medium: diamond
    case .low, .info: nil
    }
  }

  var isFilled: Bool {
    switch self {
    case .critical, .high: true
    case .medium, .low, .info: false
    }
  }

  /// How far the number's baseline lies below the middle, at scale 1.
  fileprivate var baseline: Double {
    switch self {
    case .critical: 4
    case .high: 6
    case .medium, .low, .info: 3.8
    }
  }

  fileprivate func stroke(isMuted: Bool) -> Stroke {
    if isMuted { return Stroke(width: 1.5, dash: "2.5 2") }
    switch self {
    case .critical, .high: return Stroke(width: 1.5, joinsRound: true)
    case .medium: return Stroke(width: 2, joinsRound: true)
    case .low: return Stroke(width: 1.6)
    case .info: return Stroke(width: 1)
    }
  }
}

extension Pen {
  /// A severity's shape, without a number.
  mutating func shape(_ severity: Severity, at center: Point, scale: Double, isMuted: Bool) {
    let paint: Paint = isMuted ? .mutedGap : severity.isFilled ? .filledGap : .openGap
    let stroke = severity.stroke(isMuted: isMuted)
    if let corners = severity.corners {
      polygon(around: center, scale: scale, corners, paint, stroke)
    } else {
      circle(center, radius: 9.4 * scale, paint, stroke)
    }
  }

  /// The shape with its number.
  mutating func marker(
    _ number: Int,
    _ severity: Severity,
    at center: Point,
    scale: Double,
    isMuted: Bool
  ) {
    shape(severity, at: center, scale: scale, isMuted: isMuted)
    let paint: Paint = isMuted ? .mutedText : severity.isFilled ? .onGap : .gapText
    let size = number > 99 ? 8.8 : 11
    startText(
      at: Point(center.x, center.y + severity.baseline * scale),
      Face(size: size * scale, leading: 0, isBold: true),
      paint,
      .middle
    )
    out.write(integer: number)
    out.write("</text>")
  }

  /// A marker that leads to its explanation; in a file of its own it is only a shape. Its title is both its name
  /// and what a pointer on it is told.
  mutating func marker(_ marker: Marker, isAnchor: Bool, _ layout: Layout) {
    write(onPage: {
      $0.write("<a href=\"#gap-")
      $0.write(integer: marker.number)
      if isAnchor {
        $0.write("\" id=\"m-")
        $0.write(integer: marker.number)
      }
      $0.write("\" class=\"g\"><title>")
      $0.write(layout.names, marker.number)
      $0.write("</title>")
    })
    shape(marker)
    write(onPage: { $0.write("</a>") })
  }

  /// The marker itself.
  mutating func shape(_ marker: Marker) {
    self.marker(
      marker.number,
      marker.severity,
      at: marker.center,
      scale: marker.scale,
      isMuted: marker.isMuted
    )
  }

  /// The star of a moment of truth.
  mutating func star(at center: Point, radius: Double) {
    polygon(around: center, scale: radius, starCorners, .star, Stroke(width: 1, joinsRound: true))
  }

  /// Three bars, of which so many are filled.
  mutating func weightBars(_ weight: Int, role: Paint, at origin: Point) {
    for index in 0..<3 {
      let height = 4 + Double(index) * 3
      rect(
        Frame(x: origin.x + Double(index) * 5, y: origin.y - height, width: 3.5, height: height),
        index < weight ? role : .hairFill
      )
    }
  }
}

/// Five points around the middle, from the top, at radius 1.
private let starCorners: [(Double, Double)] = [
  (0, -1), (0.247, -0.34), (0.951, -0.309), (0.399, 0.13), (0.588, 0.809), (0, 0.42), (-0.588, 0.809),
  (-0.399, 0.13), (-0.951, -0.309), (-0.247, -0.34),
]

private let octagon: [(Double, Double)] = [
  (-4.761, -11.5), (4.761, -11.5), (11.5, -4.761), (11.5, 4.761), (4.761, 11.5), (-4.761, 11.5),
  (-11.5, 4.761),
  (-11.5, -4.761),
]
private let triangle: [(Double, Double)] = [(0, -12.5), (13.2, 9.8), (-13.2, 9.8)]
private let diamond: [(Double, Double)] = [(0, -12), (12, 0), (0, 12), (-12, 0)]
