import Journeys

/// The site as a whole made ready for its rules.
struct SiteView: Sendable {
  let atlas: Atlas
  let thresholds: Thresholds

  init(of inspection: Inspection) {
    atlas = inspection.atlas
    thresholds = inspection.surroundings.thresholds
  }

  /// A text in the site's language; the other one is not made.
  func say(en: @autoclosure () -> String, nl: @autoclosure () -> String) -> String {
    language.choose(en: en(), nl: nl())
  }

  var language: Language { atlas.settings.language }
}

/// Why rules about audiences skip a site that registers none.
let noAudiences = LocalizedText(
  en: "this site registers no audiences",
  nl: "deze site heeft geen register van doelgroepen"
)
