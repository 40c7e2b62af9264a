// Which room may import what. SwiftPM builds an undeclared import of a sibling target without a word,
// so the arrows of ARCHITECTURE.md are held here.

/// A target under `Sources/`, and what its files may import.
struct Room: Sendable {
  let name: String
  /// Other rooms: each stands above this one in `rooms`.
  let mayImport: Set<String>
  /// Modules from outside the house.
  var outside: Set<String> = []
}

/// From the ground up. A new arrow is a decision: change it here, in ARCHITECTURE.md and in Package.swift.
let rooms: [Room] = [
  Room(name: "CCMark", mayImport: []),
  Room(name: "CYAML", mayImport: []),
  Room(name: "Diagnostics", mayImport: []),
  Room(name: "Markup", mayImport: []),
  Room(name: "Markdown", mayImport: ["CCMark", "CYAML", "Diagnostics", "Markup"]),
  Room(name: "Journeys", mayImport: ["Diagnostics", "Markdown"]),
  Room(name: "Gaps", mayImport: ["Diagnostics", "Journeys"]),
  Room(name: "Reference", mayImport: ["Diagnostics", "Gaps", "Journeys", "Markup"]),
  Room(name: "Reports", mayImport: ["Diagnostics", "Gaps", "Journeys", "Markup"]),
  Room(name: "Exchange", mayImport: ["Diagnostics", "Journeys", "Markdown", "Markup"]),
  Room(name: "Diagrams", mayImport: ["Gaps", "Journeys", "Markup"]),
  Room(name: "Starter", mayImport: ["Journeys", "Markup", "Reference"]),
  Room(name: "DefaultTheme", mayImport: []),
  Room(
    name: "Site",
    mayImport: [
      "DefaultTheme", "Diagnostics", "Diagrams", "Gaps", "Journeys", "Markdown", "Markup", "Reference",
      "Reports",
    ],
    outside: ["Foundation", "Mustache"]
  ),
  Room(
    name: "Publishing",
    mayImport: ["DefaultTheme", "Diagnostics", "Gaps", "Journeys", "Markdown", "Markup", "Reports", "Site"],
    outside: ["Darwin", "Dispatch", "Foundation", "Glibc", "Musl"]
  ),
  Room(
    name: "Preview",
    mayImport: ["Diagnostics", "Publishing", "Site"],
    outside: ["NIOConcurrencyHelpers", "NIOCore", "NIOHTTP1", "NIOPosix"]
  ),
  Room(
    name: "journeysite",
    mayImport: [
      "Diagnostics", "Exchange", "Gaps", "Journeys", "Markup", "Preview", "Publishing", "Reference",
      "Reports", "Site", "Starter",
    ],
    outside: ["ArgumentParser", "Darwin", "Dispatch", "Foundation", "Glibc", "Musl"]
  ),
]

extension Room {
  /// The rooms between read and write: pure functions of what was read.
  static let pure: Set<String> = [
    "Diagnostics", "Markup", "Markdown", "Journeys", "Reference", "Exchange", "Gaps", "Reports", "Diagrams",
    "DefaultTheme", "Site",
  ]
}
