// The default theme: page shell, style sheet and interface strings, embedded in the binary from the
// files beside this one. A site's own `templates/` folder overrides it file by file.

/// One file of the default theme.
package struct ThemeFile: Sendable {
  /// Path below `templates/`.
  package let path: String
  package let bytes: [UInt8]
}

/// The default theme's files.
package let defaultTheme: [ThemeFile] = [
  ThemeFile(path: "page.mustache", bytes: PackageResources.page_mustache),
  ThemeFile(path: "assets/icon.svg", bytes: PackageResources.icon_svg),
  ThemeFile(path: "assets/site.css", bytes: PackageResources.site_css),
  ThemeFile(path: "assets/site.js", bytes: PackageResources.site_js),
  ThemeFile(path: "strings/en.yaml", bytes: PackageResources.en_yaml),
  ThemeFile(path: "strings/nl.yaml", bytes: PackageResources.nl_yaml),
]
