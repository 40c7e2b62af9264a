// A first site, small and working, for somebody who starts from nothing: the files beside this one, and the
// schemas that an editor checks them by. Comments in them teach; a test builds the site in both languages.

package import Journeys
import Markup
import Reference

/// A file of a first site.
package struct StarterFile: Hashable, Sendable {
  /// Below the site's folder.
  package var path: String
  package var bytes: [UInt8]
}

/// The files of a first site: its settings, one journey with its audience, examples for continuous
/// integration and what editors want to know.
///
/// Without `journey` the site has no content of its own, for one that brings some along.
package func starter(in language: Language, withJourney: Bool = true) -> [StarterFile] {
  let isDutch = language == .nl
  var files = [
    StarterFile(
      path: "journeysite.yaml",
      bytes: isDutch ? PackageResources.starter_site_nl_yaml : PackageResources.starter_site_en_yaml
    ),
    StarterFile(path: ".gitignore", bytes: Array("public/\n".utf8)),
    StarterFile(path: ".github/workflows/journeys.yml", bytes: PackageResources.starter_github_yml),
    StarterFile(path: ".gitlab-ci.yml", bytes: PackageResources.starter_gitlab_yml),
    StarterFile(path: ".vscode/settings.json", bytes: PackageResources.starter_editor_json),
  ]
  files += [SchemaKind.site, .phaseModel].map { kind in
    StarterFile(path: "schemas/\(kind.rawValue).json", bytes: Array(schema(of: kind).text.utf8))
  }
  guard withJourney else { return files }
  files += [
    StarterFile(
      path: firstJourney(in: language),
      bytes: isDutch ? PackageResources.starter_journey_nl_md : PackageResources.starter_journey_en_md
    ),
    StarterFile(
      path: "content/audiences/\(isDutch ? "forens" : "commuter").md",
      bytes: isDutch ? PackageResources.starter_audience_nl_md : PackageResources.starter_audience_en_md
    ),
  ]
  return files
}

/// Where the journey to change is.
package func firstJourney(in language: Language) -> String {
  "content/journeys/\(language.choose(en: "borrowing-a-bicycle", nl: "een-fiets-lenen")).md"
}
