import Journeys
import Markup

/// How a shape or a text is coloured: a class of the style sheet, or the same in attributes.
///
/// Made of literals only, so that the thousands of copies in a layout cost nothing.
struct Paint: Sendable {
  /// The class; a role's own name follows it.
  var name: StaticString
  var role: PhaseRole?
  var fill: Token?
  var stroke: Token?

  init(_ name: StaticString, fill: Token? = nil, stroke: Token? = nil, role: PhaseRole? = nil) {
    self.name = name
    self.role = role
    self.fill = fill
    self.stroke = stroke
  }
}

extension Pen {
  mutating func paint(_ paint: Paint) {
    let ink = ink
    out.write(atMost: Self.room) { pieces in pieces.paint(paint, ink) }
  }
}

extension Pieces {
  /// ` class="…"`, or ` fill="…" stroke="…"` in the light theme's colours.
  mutating func paint(_ paint: Paint, _ ink: Ink) {
    switch ink {
    case .classes:
      write(" class=\"")
      write(paint.name)
      if let role = paint.role { write(role.name) }
      write("\"")
    case .attributes:
      write(" fill=\"")
      write(paint.fill?.light ?? "none")
      if let stroke = paint.stroke {
        write("\" stroke=\"")
        write(stroke.light)
      }
      write("\"")
    }
  }
}

extension PhaseRole {
  /// Its raw value as a literal.
  fileprivate var name: StaticString {
    switch self {
    case .latent: "latent"
    case .aware: "aware"
    case .orient: "orient"
    case .consider: "consider"
    case .buy: "buy"
    case .deliver: "deliver"
    case .use: "use"
    case .support: "support"
    case .loyal: "loyal"
    case .advocate: "advocate"
    case .exit: "exit"
    }
  }
}

/// Where a picture gets its colours from.
enum Ink: Sendable {
  /// The page's style sheet, which knows light and dark.
  case classes
  /// Presentation attributes in light colours, so that a picture is right in any program.
  case attributes
}

extension Paint {
  static let ink = Paint("ink", fill: .ink)
  static let ink2 = Paint("ink2", fill: .ink2)
  static let ink3 = Paint("ink3", fill: .ink3)
  static let surface = Paint("surf", fill: .surface)
  static let page = Paint("pagef", fill: .page)
  static let gapText = Paint("gaptx", fill: .gap)
  static let onGap = Paint("ongap", fill: .onGap)
  static let opportunityText = Paint("opptx", fill: .opportunityEdge)
  static let positiveText = Paint("postx", fill: .positive)
  static let negativeText = Paint("negtx", fill: .negative)
  static let mutedText = Paint("mutx", fill: .muted)

  static let themCard = Paint("c-them", fill: .them)
  static let usCard = Paint("c-us", fill: .us)
  static let opportunityCard = Paint("c-opp", fill: .opportunity)
  static let gapCard = Paint("c-gap", fill: .gapTint)
  static let mutedCard = Paint("c-mut", fill: .mutedTint)
  static let momentOfTruth = Paint("mot", fill: .momentOfTruth)
  static let themEdge = Paint("e-them", stroke: .themEdge)
  static let usEdge = Paint("e-us", stroke: .usEdge)
  static let opportunityEdge = Paint("e-opp", stroke: .opportunityEdge)
  static let gapEdge = Paint("e-gap", stroke: .gap)

  static let hair = Paint("hair", stroke: .hair)
  static let hairFill = Paint("hair-f", fill: .hair)
  static let grid = Paint("grid", stroke: .grid)
  static let axis = Paint("axis", stroke: .ink3)
  static let inkLine = Paint("inkln", stroke: .ink)
  static let blockLine = Paint("ink2ln", stroke: .ink2)
  static let gapLine = Paint("gapln", stroke: .gap)
  static let mutedLine = Paint("mutln", stroke: .muted)
  static let usLine = Paint("usln", stroke: .usEdge)
  static let usFill = Paint("us-fill", fill: .usEdge)
  static let opportunityFill = Paint("opp-fill", fill: .opportunityEdge)
  static let onOpportunity = Paint("onopp", stroke: .surface)
  static let momentOfTruthLine = Paint("motln", stroke: .starEdge)

  static let metro = Paint("metro", stroke: .line)
  static let stop = Paint("stop", fill: .surface, stroke: .line)
  static let positiveArea = Paint("pos", fill: .positiveTint)
  static let negativeArea = Paint("neg", fill: .negativeTint)
  static let positiveLine = Paint("posln", stroke: .positive)
  static let negativeLine = Paint("negln", stroke: .negative)
  static let curve = Paint("curve", stroke: .ink)
  static let dot = Paint("dot", fill: .ink, stroke: .ink)
  static let hollow = Paint("hollow", fill: .surface, stroke: .ink)
  static let filledGap = Paint("g-fill", fill: .gap, stroke: .gap)
  static let openGap = Paint("g-open", fill: .surface, stroke: .gap)
  static let mutedGap = Paint("g-mut", fill: .surface, stroke: .muted)
  static let star = Paint("star", fill: .star, stroke: .starEdge)
  static let coverage = Paint("cov", fill: .line)
  static let coverageRest = Paint("covbg", fill: .grid)
  static let pill = Paint("pill", fill: .surface, stroke: .hair)
  static let needle = Paint("needle", fill: .gap, stroke: .gap)

  static let hatchedEvidence = Paint("h-ev", stroke: .line)
  static let hatchedGap = Paint("h-gap", stroke: .gap)
  static let hatchedPositive = Paint("h-pos", stroke: .positive)
  static let hatchedNegative = Paint("h-neg", stroke: .negative)
  static let hatchedMuted = Paint("h-mut", stroke: .hair)

  /// The colours of phases by role, in the order of `PhaseRole.allCases`.
  private static let stripes = PhaseRole.allCases.map {
    Paint("ps-", fill: Token.phase($0).stripe, role: $0)
  }
  private static let tints = PhaseRole.allCases.map {
    Paint("pf-", fill: Token.phase($0).tint, role: $0)
  }
  private static let rims = PhaseRole.allCases.map {
    Paint("pl-", stroke: Token.phase($0).stripe, role: $0)
  }

  /// The strong colour of a phase; grey for a phase without a role.
  static func stripe(_ role: PhaseRole?) -> Paint { stripes[index(of: role)] }
  /// The light colour of a phase.
  static func tint(_ role: PhaseRole?) -> Paint { tints[index(of: role)] }

  private static func index(of role: PhaseRole?) -> Int {
    PhaseRole.allCases.firstIndex(of: role ?? .exit) ?? 0
  }

  static let all: [Paint] =
    [
      ink, ink2, ink3, surface, page, gapText, onGap, opportunityText, positiveText, negativeText,
      mutedText, themCard, usCard, opportunityCard, gapCard, mutedCard, momentOfTruth, themEdge, usEdge,
      opportunityEdge, gapEdge, hair, hairFill, grid, axis, inkLine, blockLine, gapLine, mutedLine, usLine,
      usFill, opportunityFill, onOpportunity, momentOfTruthLine, metro, stop, positiveArea, negativeArea,
      positiveLine, negativeLine, curve, dot, hollow, filledGap, openGap, mutedGap, star, coverage,
      coverageRest, pill, needle, hatchedEvidence, hatchedGap, hatchedPositive, hatchedNegative,
      hatchedMuted,
    ] + stripes + tints + rims
}
