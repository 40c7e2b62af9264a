import Journeys
import Markup

/// How a shape or a text is coloured: a class of the style sheet, or the same in attributes.
///
/// Only a name, so that the thousands of copies in a layout cost nothing: what it stands for is looked up when
/// it is drawn.
enum Paint: Sendable {
  case ink, ink2, ink3, surface, page, gapText, onGap, opportunityText, positiveText, negativeText,
    mutedText, themCard, usCard, opportunityCard, gapCard, mutedCard, momentOfTruth, themEdge, usEdge,
    opportunityEdge, gapEdge, hair, hairFill, grid, axis, inkLine, blockLine, gapLine, mutedLine, usLine,
    usFill, opportunityFill, onOpportunity, momentOfTruthLine, metro, stop, positiveArea, negativeArea,
    positiveLine, negativeLine, curve, dot, hollow, filledGap, openGap, mutedGap, star, coverage,
    coverageRest, pill, needle, hatchedEvidence, hatchedGap, hatchedPositive, hatchedNegative,
    hatchedMuted
  /// The strong colour of a phase; grey for a phase without a role.
  case stripe(PhaseRole?)
  /// The light colour of a phase.
  case tint(PhaseRole?)
  case rim(PhaseRole?)
}

extension Paint {
  /// What a paint stands for.
  struct Look {
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

  // Inlined, so that whoever asks for one thing is told only that.
  @inline(__always)
  var look: Look {
    switch self {
    case .ink: Look("ink", fill: .ink)
    case .ink2: Look("ink2", fill: .ink2)
    case .ink3: Look("ink3", fill: .ink3)
    case .surface: Look("surf", fill: .surface)
    case .page: Look("pagef", fill: .page)
    case .gapText: Look("gaptx", fill: .gap)
    case .onGap: Look("ongap", fill: .onGap)
    case .opportunityText: Look("opptx", fill: .opportunityEdge)
    case .positiveText: Look("postx", fill: .positive)
    case .negativeText: Look("negtx", fill: .negative)
    case .mutedText: Look("mutx", fill: .muted)
    case .themCard: Look("c-them", fill: .them)
    case .usCard: Look("c-us", fill: .us)
    case .opportunityCard: Look("c-opp", fill: .opportunity)
    case .gapCard: Look("c-gap", fill: .gapTint)
    case .mutedCard: Look("c-mut", fill: .mutedTint)
    case .momentOfTruth: Look("mot", fill: .momentOfTruth)
    case .themEdge: Look("e-them", stroke: .themEdge)
    case .usEdge: Look("e-us", stroke: .usEdge)
    case .opportunityEdge: Look("e-opp", stroke: .opportunityEdge)
    case .gapEdge: Look("e-gap", stroke: .gap)
    case .hair: Look("hair", stroke: .hair)
    case .hairFill: Look("hair-f", fill: .hair)
    case .grid: Look("grid", stroke: .grid)
    case .axis: Look("axis", stroke: .ink3)
    case .inkLine: Look("inkln", stroke: .ink)
    case .blockLine: Look("ink2ln", stroke: .ink2)
    case .gapLine: Look("gapln", stroke: .gap)
    case .mutedLine: Look("mutln", stroke: .muted)
    case .usLine: Look("usln", stroke: .usEdge)
    case .usFill: Look("us-fill", fill: .usEdge)
    case .opportunityFill: Look("opp-fill", fill: .opportunityEdge)
    case .onOpportunity: Look("onopp", stroke: .surface)
    case .momentOfTruthLine: Look("motln", stroke: .starEdge)
    case .metro: Look("metro", stroke: .line)
    case .stop: Look("stop", fill: .surface, stroke: .line)
    case .positiveArea: Look("pos", fill: .positiveTint)
    case .negativeArea: Look("neg", fill: .negativeTint)
    case .positiveLine: Look("posln", stroke: .positive)
    case .negativeLine: Look("negln", stroke: .negative)
    case .curve: Look("curve", stroke: .ink)
    case .dot: Look("dot", fill: .ink, stroke: .ink)
    case .hollow: Look("hollow", fill: .surface, stroke: .ink)
    case .filledGap: Look("g-fill", fill: .gap, stroke: .gap)
    case .openGap: Look("g-open", fill: .surface, stroke: .gap)
    case .mutedGap: Look("g-mut", fill: .surface, stroke: .muted)
    case .star: Look("star", fill: .star, stroke: .starEdge)
    case .coverage: Look("cov", fill: .line)
    case .coverageRest: Look("covbg", fill: .grid)
    case .pill: Look("pill", fill: .surface, stroke: .hair)
    case .needle: Look("needle", fill: .gap, stroke: .gap)
    case .hatchedEvidence: Look("h-ev", stroke: .line)
    case .hatchedGap: Look("h-gap", stroke: .gap)
    case .hatchedPositive: Look("h-pos", stroke: .positive)
    case .hatchedNegative: Look("h-neg", stroke: .negative)
    case .hatchedMuted: Look("h-mut", stroke: .hair)
    case .stripe(let role): Look("ps-", fill: .stripe(role ?? .exit), role: role ?? .exit)
    case .tint(let role): Look("pf-", fill: .tint(role ?? .exit), role: role ?? .exit)
    case .rim(let role): Look("pl-", stroke: .stripe(role ?? .exit), role: role ?? .exit)
    }
  }

  static let all: [Paint] =
    [
      .ink, .ink2, .ink3, .surface, .page, .gapText, .onGap, .opportunityText, .positiveText,
      .negativeText, .mutedText, .themCard, .usCard, .opportunityCard, .gapCard, .mutedCard,
      .momentOfTruth, .themEdge, .usEdge, .opportunityEdge, .gapEdge, .hair, .hairFill, .grid, .axis,
      .inkLine, .blockLine, .gapLine, .mutedLine, .usLine, .usFill, .opportunityFill, .onOpportunity,
      .momentOfTruthLine, .metro, .stop, .positiveArea, .negativeArea, .positiveLine, .negativeLine,
      .curve, .dot, .hollow, .filledGap, .openGap, .mutedGap, .star, .coverage, .coverageRest, .pill,
      .needle, .hatchedEvidence, .hatchedGap, .hatchedPositive, .hatchedNegative, .hatchedMuted,
    ] + PhaseRole.allCases.map { .stripe($0) } + PhaseRole.allCases.map { .tint($0) }
    + PhaseRole.allCases.map { .rim($0) }
}

extension Pieces {
  /// ` class="…`, to which more names may be added.
  @inline(never)
  mutating func startClass(_ paint: Paint) {
    let look = paint.look
    write(" class=\"")
    write(look.name)
    if let role = look.role { write(role.name) }
  }

  /// ` fill="…" stroke="…"` in the light theme's colours.
  @inline(never)
  mutating func colours(of paint: Paint) {
    let look = paint.look
    if let fill = look.fill {
      write(" fill=\"")
      write(fill.look.light)
    } else {
      write(" fill=\"none")
    }
    if let stroke = look.stroke {
      write("\" stroke=\"")
      write(stroke.look.light)
    }
    write("\"")
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
