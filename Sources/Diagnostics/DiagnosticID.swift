/// The name of a kind of diagnostic, printed in brackets behind its message.
///
/// Each case has a fixture that triggers it: a test walks `allCases`.
package enum DiagnosticID: String, CaseIterable, Hashable, Sendable {
  // The file.
  case invalidUTF8 = "invalid-utf8"
  case fileTooLarge = "file-too-large"
  case tooDeep = "too-deep"
  case tooComplex = "too-complex"

  // Front-matter and YAML files.
  case yamlSyntax = "yaml-syntax"
  case yamlUnsupported = "yaml-unsupported"
  case frontMatterUnclosed = "front-matter-unclosed"
  case frontMatterNotMapping = "front-matter-not-mapping"
  case duplicateKey = "duplicate-key"
  case unknownKey = "unknown-key"
  case wrongType = "wrong-type"
  case invalidValue = "invalid-value"
  case invalidDate = "invalid-date"
  case missingKey = "missing-key"

  // Prose.
  case rawHTML = "raw-html"
  case unsafeLink = "unsafe-link"
  case outsideImage = "outside-image"

  // Names of things, and references to them.
  case duplicateID = "duplicate-id"
  case pathCollision = "path-collision"
  case unsafePath = "unsafe-path"
  case unknownPhaseModel = "unknown-phase-model"
  case unknownPhase = "unknown-phase"
  case unknownAudience = "unknown-audience"
  case unknownEvidence = "unknown-evidence"
  case unknownPromise = "unknown-promise"
  case unknownStep = "unknown-step"
  case unknownJourney = "unknown-journey"
  case unknownPain = "unknown-pain"
  case unknownRule = "unknown-rule"
  case brokenLink = "broken-link"
  /// On a page as it is published, where every link has to hold.
  case deadLink = "dead-link"

  // The journey.
  case invalidFeeling = "invalid-feeling"
  case invalidNumber = "invalid-number"
  case stepOutsidePhase = "step-outside-phase"
  case journeyWithoutSteps = "journey-without-steps"
  case emptyFile = "empty-file"
  case similarKey = "similar-key"
  case unplaced = "unplaced"

  // Other notations.
  case notImportable = "not-importable"

  // Templates.
  case templateSyntax = "template-syntax"
  case templateUnknownName = "template-unknown-name"
  case unusedMute = "unused-mute"
  case invalidHistory = "invalid-history"
}
