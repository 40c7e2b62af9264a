import Journeys
package import Markup

/// Colour tokens in light and dark, and the classes that pictures use, as CSS.
package var diagramStyleSheet: Markup {
  var css = Markup(capacity: 8192)
  css.write(static: ":root{color-scheme:light dark;")
  for token in Token.all { css.write("--\(token.look.property):\(token.look.light.description);") }
  css.write(static: "}\n@media screen and (prefers-color-scheme:dark){:root{")
  for token in Token.all { css.write("--\(token.look.property):\(token.look.dark.description);") }
  css.write(static: "}}\n")
  css.write("svg{font:13px \(fontFamily.description)}\n")
  for look in Paint.all.map(\.look) {
    // HTML elements may share a name with a picture's class; a fill does nothing there.
    css.write("svg .\(look.name.description)\(look.role?.rawValue ?? ""){")
    if let fill = look.fill {
      css.write("fill:var(--\(fill.look.property))")
    } else {
      css.write(static: "fill:none")
    }
    if let stroke = look.stroke { css.write(";stroke:var(--\(stroke.look.property))") }
    css.write(static: "}\n")
  }
  writeTypeAndLines(into: &css)
  css.write(
    static: """
      .pl.st{flex-direction:column;align-items:flex-start;gap:2px}
      .pl .plc{display:inline-flex;align-items:center;gap:8px;min-height:20px}

      """
  )
  return css
}

/// The classes that say how words are set and lines are drawn.
private func writeTypeAndLines(into css: inout Markup) {
  for size in Face.namedSizes {
    guard let name = Face(size: size, leading: 0).look?.name else { continue }
    css.write("svg .\(name.description.drop { $0 == " " }.description){font-size:\(size)px}\n")
  }
  for width in Stroke.namedWidths {
    guard let name = Stroke(width: width).look?.name else { continue }
    css.write("svg .\(name.description.drop { $0 == " " }.description){stroke-width:\(width)}\n")
  }
  css.write(
    static: """
      svg .t-b{font-weight:700}
      svg .t-i{font-style:italic}
      svg .t-m{text-anchor:middle}
      svg .t-e{text-anchor:end}
      svg .l-cap{stroke-linecap:round}
      svg .l-join{stroke-linejoin:round}

      """
  )
}

extension Token.Look {
  /// The name of the custom property, without `--`.
  fileprivate var property: String { name.description + (role?.rawValue ?? "") }
}

/// Hatch patterns that pictures on a page refer to: once in every page that shows one.
package let patternDefinitions: Markup = {
  var pen = Pen(.classes, capacity: 1500)
  pen.out.write(
    "<svg class=\"defs\" width=\"0\" height=\"0\" aria-hidden=\"true\">"
  )
  pen.patterns()
  pen.out.write("</svg>")
  return pen.markup
}()

/// The same for a file of its own.
let filePatterns: Markup = {
  var pen = Pen(.attributes, capacity: 1500)
  pen.patterns()
  return pen.markup
}()

/// A hatch, by what it says.
enum Hatch: CaseIterable {
  case gap, phase, positive, negative, evidence, muted

  var id: StaticString {
    switch self {
    case .gap: "hatch-gap"
    case .phase: "hatch-ph"
    case .positive: "hatch-pos"
    case .negative: "hatch-neg"
    case .evidence: "hatch-ev"
    case .muted: "hatch-mut"
    }
  }

  /// What lies below the lines.
  var ground: Paint? {
    switch self {
    case .positive: .positiveArea
    case .negative: .negativeArea
    case .gap, .phase, .evidence, .muted: nil
    }
  }

  /// Colour, line width, distance between lines, opacity; below zero the lines lean the other way.
  var strokes: (paint: Paint, width: Double, step: Double, opacity: Double, angle: Int) {
    switch self {
    case .gap: (.hatchedGap, 1.2, 6, 0.55, 45)
    case .phase: (.hatchedGap, 1.2, 6, 0.6, 45)
    case .positive: (.hatchedPositive, 1, 7, 0.3, 45)
    case .negative: (.hatchedNegative, 1.2, 5, 0.42, -45)
    case .evidence: (.hatchedEvidence, 3, 4, 1, 45)
    case .muted: (.hatchedMuted, 1, 7, 1, 45)
    }
  }
}

extension Pen {
  fileprivate mutating func patterns() {
    out.write("<defs>")
    for hatch in Hatch.allCases {
      let strokes = hatch.strokes
      out.write("<pattern id=\"")
      out.write(hatch.id)
      out.write(
        Markup(
          "\" width=\"\(strokes.step)\" height=\"\(strokes.step)\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(\(strokes.angle))\">"
        )
      )
      if let ground = hatch.ground {
        // Beyond the tile, so that no seam shows between two of them.
        rect(Frame(x: -1, y: -1, width: strokes.step + 2, height: strokes.step + 2), ground)
      }
      out.write(Markup("<g opacity=\"\(strokes.opacity)\">"))
      line(Point(0, 0), Point(0, strokes.step), strokes.paint, Stroke(width: strokes.width))
      out.write("</g></pattern>")
    }
    out.write("</defs>")
  }
}
