import Journeys

extension SourceFolder {
  /// Paths told apart by what they are for.
  struct SortedPaths {
    var referred: [(kind: ContentKind, path: String)] = []
    var templates: [String] = []
    var pieces: [Piece] = []
    /// Relative to the content's folder.
    var attachments: [String] = []

    init(_ paths: [String], hasContentFolder: Bool) {
      for path in paths {
        if path.hasPrefix("templates/"), hasContentFolder {
          templates.append(path)
          continue
        }
        let kind = ContentKind(path: path, hasContentFolder: hasContentFolder)
        switch kind {
        case .settings, .audience, .touchpoint, .evidence, .promise, .phaseModel:
          referred.append((kind, path))
        case .journey: pieces.append(Piece(path: path, isJourney: true))
        case .page: pieces.append(Piece(path: path, isJourney: false))
        case .attachment(let name):
          if hasContentFolder || isPicture(name) { attachments.append(name) }
        }
      }
    }
  }

  /// A journey or plain page that is still to be read.
  struct Piece: Sendable {
    var path: String
    var isJourney: Bool
  }
}

/// Whether a file beside a lone journey is worth copying.
private func isPicture(_ name: String) -> Bool {
  [".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp"].contains { name.lowercased().hasSuffix($0) }
}
