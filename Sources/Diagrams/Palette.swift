import Journeys
import Markup

/// A colour by its meaning, in the light and the dark theme.
///
/// The one source of colours: style sheet, pages and standalone pictures all take them from here. Text
/// has a contrast of at least 4.5 and marks of at least 3 on the worst background they stand on.
enum Token: Sendable {
  case page, surface, ink, ink2, ink3, hair, grid, them, themEdge, us, usEdge, opportunity,
    opportunityEdge, gap, gapTint, onGap, positive, positiveTint, negative, negativeTint, line,
    momentOfTruth, star, starEdge, link, muted, mutedTint, ribbon
  /// The strong and the light colour of a phase, by its role: one ramp in OKLCH that reads as time, without red
  /// and orange, which belong to gaps and low feelings.
  case stripe(PhaseRole)
  case tint(PhaseRole)
}

extension Token {
  struct Look {
    /// The name of the custom property, without `--`; a role's own name follows it.
    var name: StaticString
    var role: PhaseRole?
    var light: StaticString
    var dark: StaticString

    init(_ name: StaticString, _ light: StaticString, _ dark: StaticString, role: PhaseRole? = nil) {
      self.name = name
      self.role = role
      self.light = light
      self.dark = dark
    }
  }

  // Inlined, so that whoever asks for one colour is told only that.
  @inline(__always)
  var look: Look {
    switch self {
    case .page: return Look("page", "#f7f6f3", "#101317")
    case .surface: return Look("surface", "#ffffff", "#171b20")
    case .ink: return Look("ink", "#1a1d21", "#e8eaed")
    case .ink2: return Look("ink2", "#474e57", "#bcc3cc")
    case .ink3: return Look("ink3", "#636b75", "#98a2ae")
    case .hair: return Look("hair", "#d8d9d6", "#353c46")
    case .grid: return Look("grid", "#e9e9e6", "#262c34")
    case .them: return Look("them", "#f4f1ea", "#26251f")
    case .themEdge: return Look("themedge", "#857a66", "#a3977f")
    case .us: return Look("us", "#eaeff6", "#1c2635")
    case .usEdge: return Look("usedge", "#56709a", "#7f9ac6")
    case .opportunity: return Look("opp", "#e7f2e9", "#1a2d21")
    case .opportunityEdge: return Look("oppedge", "#2c7a48", "#6bbd86")
    case .gap: return Look("gap", "#a60f3d", "#ff8ba8")
    case .gapTint: return Look("gaptint", "#fcecf0", "#381a24")
    case .onGap: return Look("ongap", "#ffffff", "#2a0210")
    case .positive: return Look("pos", "#0a6b6b", "#5fcabf")
    case .positiveTint: return Look("postint", "#d3eae6", "#173c3b")
    case .negative: return Look("neg", "#99470a", "#f2a765")
    case .negativeTint: return Look("negtint", "#f8e0c9", "#46311d")
    case .line: return Look("line", "#20385f", "#a4c2f7")
    case .momentOfTruth: return Look("mot", "#fff7d6", "#2c2814")
    case .star: return Look("star", "#d99a00", "#f0bf3a")
    case .starEdge: return Look("staredge", "#5b4200", "#f0bf3a")
    case .link: return Look("link", "#174e9b", "#8fb8f8")
    case .muted: return Look("muted", "#62686f", "#959ca6")
    case .mutedTint: return Look("mutedtint", "#f0f0ee", "#22272d")
    case .ribbon: return Look("ribbon", "#fdeef1", "#331a22")
    case .stripe(let role):
      let (light, dark) = Self.stripe(role)
      return Look("ph-", light, dark, role: role)
    case .tint(let role):
      let (light, dark) = Self.tint(role)
      return Look("pt-", light, dark, role: role)
    }
  }

  @inline(__always)
  private static func stripe(_ role: PhaseRole) -> (light: StaticString, dark: StaticString) {
    switch role {
    case .latent: ("#7a5186", "#c399d0")
    case .aware: ("#655895", "#aca1df")
    case .orient: ("#4c609a", "#92a9e4")
    case .consider: ("#326797", "#7db0e1")
    case .buy: ("#026e8c", "#68b7d6")
    case .deliver: ("#007378", "#5dbcc1")
    case .use: ("#08745d", "#6bbea4")
    case .support: ("#3c7141", "#86ba89")
    case .loyal: ("#5c6b26", "#a3b472")
    case .advocate: ("#726315", "#baac68")
    case .exit: ("#5f6670", "#9aa2ad")
    }
  }

  @inline(__always)
  private static func tint(_ role: PhaseRole) -> (light: StaticString, dark: StaticString) {
    switch role {
    case .latent: ("#f3e8f7", "#312534")
    case .aware: ("#edeafb", "#2a2739")
    case .orient: ("#e6edfc", "#232a3a")
    case .consider: ("#e2effb", "#1d2c39")
    case .buy: ("#def0f8", "#182d36")
    case .deliver: ("#ddf2f3", "#152f30")
    case .use: ("#dff2eb", "#192f28")
    case .support: ("#e4f1e4", "#202e21")
    case .loyal: ("#ebefdf", "#282d1a")
    case .advocate: ("#f0eddd", "#2e2a17")
    case .exit: ("#ededec", "#2a2e34")
    }
  }

  static let all: [Token] =
    [
      .page, .surface, .ink, .ink2, .ink3, .hair, .grid, .them, .themEdge, .us, .usEdge, .opportunity,
      .opportunityEdge, .gap, .gapTint, .onGap, .positive, .positiveTint, .negative, .negativeTint, .line,
      .momentOfTruth, .star, .starEdge, .link, .muted, .mutedTint, .ribbon,
    ] + PhaseRole.allCases.map { .stripe($0) } + PhaseRole.allCases.map { .tint($0) }
}
