import Diagrams
import Gaps
import Markup

/// The shapes of the severities, once in a page, for the counts that refer to them.
let severitySymbols: Markup = {
  var symbols = Markup(
    "<svg class=\"defs\" width=\"0\" height=\"0\" aria-hidden=\"true\">"
  )
  for severity in SeverityCounts.order {
    symbols.write("<symbol id=\"is-\(severity.name)\">")
    symbols.write(Icon.severity(severity, size: 18))
    symbols.write(static: "</symbol>")
  }
  symbols.write(static: "<symbol id=\"is-muted\">")
  symbols.write(Icon.severity(.medium, isMuted: true, size: 18))
  symbols.write(static: "</symbol></svg>\n")
  return symbols
}()

extension Pieces {
  /// A severity's shape, as a reference to `severitySymbols`.
  mutating func writeShape(_ name: StaticString) {
    write(
      static: "<svg class=\"ico\" width=\"18\" height=\"18\" aria-hidden=\"true\"><use href=\"#is-"
    )
    write(static: name)
    write(static: "\"/></svg>")
  }

  /// “● 1 critical ▲ 6 high …” as a list, or the words for none.
  mutating func write(_ counts: SeverityCounts, words: Wording) {
    guard counts.open + counts.muted > 0 else {
      write(text: words[.noGapsFound])
      return
    }
    write(static: "<ul class=\"counts\">")
    for severity in SeverityCounts.order where counts[severity] > 0 {
      write(static: "<li>")
      writeShape(severity.styleClass)
      write(static: "<b>")
      write(integer: counts[severity])
      write(static: "</b> ")
      words.write(severity.phrase, into: &self)
      write(static: "</li>")
    }
    if counts.muted > 0 {
      write(static: "<li class=\"mut\">")
      writeShape("muted")
      write("<b>\(counts.muted)</b> \(words[.muted])</li>")
    }
    write(static: "</ul>")
  }

  /// The same without the words for those who see the shapes.
  mutating func writeCompact(_ counts: SeverityCounts, words: Wording) {
    write(static: "<span class=\"cnts\">")
    if counts.open == 0 { write(text: words[.noGapsFound]) }
    for severity in SeverityCounts.order where counts[severity] > 0 {
      write(static: "<span class=\"cn\">")
      writeShape(severity.styleClass)
      write(integer: counts[severity])
      write(static: "<span class=\"vh\"> ")
      words.write(severity.phrase, into: &self)
      write(static: "</span></span>")
    }
    write(static: "</span>")
  }
}

extension Severity {
  /// Its name, for the style sheet.
  var styleClass: StaticString {
    switch self {
    case .info: "info"
    case .low: "low"
    case .medium: "medium"
    case .high: "high"
    case .critical: "critical"
    }
  }
}
