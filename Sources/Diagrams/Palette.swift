import Journeys
import Markup

/// A colour by its meaning, in the light and the dark theme.
///
/// The one source of colours: style sheet, pages and standalone pictures all take them from here. Text
/// has a contrast of at least 4.5 and marks of at least 3 on the worst background they stand on.
struct Token: Sendable {
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

extension Token {
  static let page = Token("page", "#f7f6f3", "#101317")
  static let surface = Token("surface", "#ffffff", "#171b20")
  static let ink = Token("ink", "#1a1d21", "#e8eaed")
  static let ink2 = Token("ink2", "#474e57", "#bcc3cc")
  static let ink3 = Token("ink3", "#636b75", "#98a2ae")
  static let hair = Token("hair", "#d8d9d6", "#353c46")
  static let grid = Token("grid", "#e9e9e6", "#262c34")
  static let them = Token("them", "#f4f1ea", "#26251f")
  static let themEdge = Token("themedge", "#857a66", "#a3977f")
  static let us = Token("us", "#eaeff6", "#1c2635")
  static let usEdge = Token("usedge", "#56709a", "#7f9ac6")
  static let opportunity = Token("opp", "#e7f2e9", "#1a2d21")
  static let opportunityEdge = Token("oppedge", "#2c7a48", "#6bbd86")
  static let gap = Token("gap", "#a60f3d", "#ff8ba8")
  static let gapTint = Token("gaptint", "#fcecf0", "#381a24")
  static let onGap = Token("ongap", "#ffffff", "#2a0210")
  static let positive = Token("pos", "#0a6b6b", "#5fcabf")
  static let positiveTint = Token("postint", "#d3eae6", "#173c3b")
  static let negative = Token("neg", "#99470a", "#f2a765")
  static let negativeTint = Token("negtint", "#f8e0c9", "#46311d")
  static let line = Token("line", "#20385f", "#a4c2f7")
  static let momentOfTruth = Token("mot", "#fff7d6", "#2c2814")
  static let star = Token("star", "#d99a00", "#f0bf3a")
  static let starEdge = Token("staredge", "#5b4200", "#f0bf3a")
  static let link = Token("link", "#174e9b", "#8fb8f8")
  static let muted = Token("muted", "#62686f", "#959ca6")
  static let mutedTint = Token("mutedtint", "#f0f0ee", "#22272d")
  static let ribbon = Token("ribbon", "#fdeef1", "#331a22")

  static let fixed: [Token] = [
    page, surface, ink, ink2, ink3, hair, grid, them, themEdge, us, usEdge, opportunity, opportunityEdge,
    gap, gapTint, onGap, positive, positiveTint, negative, negativeTint, line, momentOfTruth, star,
    starEdge, link, muted, mutedTint, ribbon,
  ]

  /// The stripe and the tint of a phase, by its role: one ramp in OKLCH that reads as time, without red
  /// and orange, which belong to gaps and low feelings.
  static func phase(_ role: PhaseRole) -> (stripe: Token, tint: Token) {
    let colours: (StaticString, StaticString, StaticString, StaticString) =
      switch role {
      case .latent: ("#7a5186", "#c399d0", "#f3e8f7", "#312534")
      case .aware: ("#655895", "#aca1df", "#edeafb", "#2a2739")
      case .orient: ("#4c609a", "#92a9e4", "#e6edfc", "#232a3a")
      case .consider: ("#326797", "#7db0e1", "#e2effb", "#1d2c39")
      case .buy: ("#026e8c", "#68b7d6", "#def0f8", "#182d36")
      case .deliver: ("#007378", "#5dbcc1", "#ddf2f3", "#152f30")
      case .use: ("#08745d", "#6bbea4", "#dff2eb", "#192f28")
      case .support: ("#3c7141", "#86ba89", "#e4f1e4", "#202e21")
      case .loyal: ("#5c6b26", "#a3b472", "#ebefdf", "#282d1a")
      case .advocate: ("#726315", "#baac68", "#f0eddd", "#2e2a17")
      case .exit: ("#5f6670", "#9aa2ad", "#ededec", "#2a2e34")
      }
    return (
      Token("ph-", colours.0, colours.1, role: role), Token("pt-", colours.2, colours.3, role: role)
    )
  }

  static let all: [Token] =
    fixed + PhaseRole.allCases.map { phase($0).stripe } + PhaseRole.allCases.map { phase($0).tint }
}
