package import Diagnostics

/// Reads a site's content into an atlas.
package func atlas(of files: [SourceFile], on date: Day) -> Diagnosed<Atlas> {
  Diagnosed(Atlas(settings: Settings(), date: date))
}
