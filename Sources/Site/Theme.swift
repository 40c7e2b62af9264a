package import DefaultTheme
package import Diagnostics
import Diagrams
import Journeys
import Markdown
import Markup
import Mustache

/// How the site looks and speaks: the page shell, the interface's words and the assets.
package struct Theme: Sendable {
  let template: MustacheTemplate
  /// Every asset, under its name with a content hash.
  let assets: [Asset]
  /// Path of the style sheet among `assets`.
  let stylesheet: String
  /// Path of `assets/icon.svg` among `assets`.
  let icon: String
  /// Path of `assets/site.js` among `assets`.
  let script: String
  private let english: Wording
  private let dutch: Wording

  /// A file that pages refer to.
  struct Asset: Sendable {
    /// Relative to the site's root: `assets/site.0123abcdef.css`.
    var path: String
    var bytes: [UInt8]
  }

  func words(_ language: Language) -> Wording {
    switch language {
    case .en: english
    case .nl: dutch
    }
  }

  /// The default theme with a site's own files in place of the files of the same name.
  ///
  /// - `page.mustache`: the shell of every page; see `ShellName` for what it may name.
  /// - `strings/en.yaml`, `strings/nl.yaml`: may hold some of the keys only.
  /// - `assets/…`: written with a content hash in their names. `assets/site.css` follows the tokens of
  ///   the pictures, and `assets/house.css`, if there is one, follows both, in one file.
  ///
  /// The paths of a site's own files may begin with `templates/` or not.
  package static func load(
    defaults: [ThemeFile] = defaultTheme,
    overrides: [SourceFile] = []
  ) -> Diagnosed<Theme> {
    let own = overrides.map { ThemeSource(path: withoutFolder($0.path), file: $0) }
    let originals = defaults.map {
      ThemeSource(path: $0.path, file: SourceFile(path: "templates/" + $0.path, bytes: $0.bytes))
    }
    let (template, remarks) = template(own: own, originals: originals)
    let english = wording(.en, own: own, originals: originals)
    let dutch = wording(.nl, own: own, originals: originals)
    let (assets, stylesheet, icon, script) = assets(own: own, originals: originals)
    return Diagnosed(
      Theme(
        template: template,
        assets: assets,
        stylesheet: stylesheet,
        icon: icon,
        script: script,
        english: english.value,
        dutch: dutch.value
      ),
      remarks + english.diagnostics + dutch.diagnostics
    )
  }

  private static func withoutFolder(_ path: String) -> String {
    path.hasPrefix("templates/") ? String(path.dropFirst("templates/".count)) : path
  }
}

/// A file of a theme under its path below `templates/`.
private struct ThemeSource {
  var path: String
  var file: SourceFile
}

extension [ThemeSource] {
  fileprivate func file(_ path: String) -> SourceFile? { first { $0.path == path }?.file }
}

extension Theme {
  /// The site's own shell when it has a sound one, else the default one.
  private static func template(
    own: [ThemeSource],
    originals: [ThemeSource]
  ) -> (MustacheTemplate, [Diagnostic]) {
    let original = originals.file("page.mustache") ?? SourceFile(path: "templates/page.mustache", bytes: [])
    let file = own.file("page.mustache") ?? original
    let parsed = shellTemplate(of: file)
    if let template = parsed.value { return (template, parsed.diagnostics) }
    // The error stands; the default shell only lets the rest of the site be checked too.
    guard let template = shellTemplate(of: original).value else {
      preconditionFailure("the default theme's page.mustache is a sound template")
    }
    return (template, parsed.diagnostics)
  }

  private static func wording(
    _ language: Language,
    own: [ThemeSource],
    originals: [ThemeSource]
  ) -> Diagnosed<Wording> {
    let path = "strings/\(language.rawValue).yaml"
    var diagnostics: [Diagnostic] = []
    var texts: [Phrase: Wording.Text] = [:]
    for file in [originals.file(path), own.file(path)].compactMap(\.self) {
      let read = Wording.texts(of: file)
      diagnostics += read.diagnostics
      texts.merge(read.value) { _, own in own }
    }
    return Diagnosed(Wording(language: language, texts: texts), diagnostics)
  }

  private static func assets(
    own: [ThemeSource],
    originals: [ThemeSource]
  ) -> ([Asset], stylesheet: String, icon: String, script: String) {
    var files = originals.filter { $0.path.hasPrefix("assets/") }
    for source in own.sorted(by: { $0.path < $1.path }) where source.path.hasPrefix("assets/") {
      if let index = files.firstIndex(where: { $0.path == source.path }) {
        files[index] = source
      } else {
        files.append(source)
      }
    }
    var drawing = diagramStyleSheet
    var sheet = drawing.take()
    for path in ["assets/site.css", "assets/house.css"] { sheet += files.file(path)?.bytes ?? [] }
    var icon = ""
    var script = ""
    var others: [Asset] = []
    for file in files where file.path != "assets/site.css" && file.path != "assets/house.css" {
      let asset = Asset(path: hashedPath(file.path, file.file.bytes), bytes: file.file.bytes)
      if file.path == "assets/icon.svg" { icon = asset.path }
      if file.path == "assets/site.js" { script = asset.path }
      others.append(asset)
    }
    let stylesheet = Asset(path: hashedPath("assets/site.css", sheet), bytes: sheet)
    return ([stylesheet] + others, stylesheet.path, icon, script)
  }

  /// `assets/logo.svg` → `assets/logo.0123abcdef.svg`
  private static func hashedPath(_ path: String, _ bytes: [UInt8]) -> String {
    let hash = contentHash(of: bytes)
    guard let dot = path.lastIndex(of: "."), !path[dot...].contains("/") else { return "\(path).\(hash)" }
    return "\(path[..<dot]).\(hash)\(path[dot...])"
  }
}
