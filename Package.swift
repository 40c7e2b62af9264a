// swift-tools-version: 6.2
import PackageDescription

/// `make test` sets this: a warning in our own code is then an error, in nobody else's.
let strict = Context.environment["JOURNEYSITE_STRICT"] != nil

let settings: [SwiftSetting] =
  [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
  ] + (strict ? [.treatAllWarnings(as: .error)] : [])

/// One room of the house; its dependencies are the arrows in ARCHITECTURE.md.
func room(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: settings)
}

func tests(of name: String, _ dependencies: [Target.Dependency] = [], fixtures: [String] = []) -> Target {
  .testTarget(
    name: "\(name)Tests",
    dependencies: dependencies + ["TestSupport"],
    exclude: fixtures,
    swiftSettings: settings
  )
}

let package = Package(
  name: "journeysite",
  platforms: [.macOS(.v15)],
  products: [.executable(name: "journeysite", targets: ["journeysite"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
  ],
  targets: [
    .systemLibrary(
      name: "CCMark",
      pkgConfig: "libcmark",
      providers: [.apt(["libcmark-dev"]), .brew(["cmark"])]
    ),
    .systemLibrary(
      name: "CYAML",
      pkgConfig: "yaml-0.1",
      providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]
    ),
    room("Diagnostics"),
    room("Markup"),
    room("Markdown", ["CCMark", "CYAML", "Diagnostics", "Markup"]),
    room("Journeys", ["Diagnostics", "Markdown"]),
    room("Gaps", ["Diagnostics", "Journeys"]),
    room("Reference", ["Diagnostics", "Gaps", "Journeys", "Markup"]),
    room("Reports", ["Diagnostics", "Gaps", "Journeys", "Markup"]),
    room("Exchange", ["Diagnostics", "Journeys", "Markdown", "Markup"]),
    room("Diagrams", ["Gaps", "Journeys", "Markup"]),
    .target(
      name: "DefaultTheme",
      path: "templates",
      resources: [
        .embedInCode("page.mustache"),
        .embedInCode("assets/icon.svg"),
        .embedInCode("assets/site.css"),
        .embedInCode("assets/site.js"),
        .embedInCode("strings/en.yaml"),
        .embedInCode("strings/nl.yaml"),
      ],
      swiftSettings: settings
    ),
    room(
      "Site",
      [
        "DefaultTheme", "Diagnostics", "Diagrams", "Gaps", "Journeys", "Markdown", "Markup", "Reference",
        "Reports",
        .product(name: "Mustache", package: "swift-mustache"),
      ]
    ),
    room("Publishing", ["DefaultTheme", "Diagnostics", "Gaps", "Journeys", "Markdown", "Reports", "Site"]),
    .target(
      name: "Starter",
      dependencies: ["Journeys", "Markup", "Reference"],
      resources: [
        .embedInCode("starter-audience-en.md"),
        .embedInCode("starter-audience-nl.md"),
        .embedInCode("starter-editor.json"),
        .embedInCode("starter-github.yml"),
        .embedInCode("starter-gitlab.yml"),
        .embedInCode("starter-journey-en.md"),
        .embedInCode("starter-journey-nl.md"),
        .embedInCode("starter-site-en.yaml"),
        .embedInCode("starter-site-nl.yaml"),
      ],
      swiftSettings: settings
    ),
    .target(
      name: "Preview",
      dependencies: [
        "Diagnostics", "Publishing", "Site",
        .product(name: "NIOConcurrencyHelpers", package: "swift-nio"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOHTTP1", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio"),
      ],
      resources: [.embedInCode("live.css"), .embedInCode("live.js")],
      swiftSettings: settings
    ),
    .executableTarget(
      name: "journeysite",
      dependencies: [
        "Diagnostics", "Exchange", "Gaps", "Journeys", "Markup", "Preview", "Publishing", "Reference",
        "Reports", "Site", "Starter",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings
    ),

    .target(
      name: "TestSupport",
      dependencies: ["Diagnostics"],
      path: "Tests/TestSupport",
      swiftSettings: settings
    ),
    tests(of: "Diagnostics", ["Diagnostics"]),
    tests(of: "Markup", ["Markup"]),
    tests(of: "Markdown", ["Diagnostics", "Markdown", "Markup"]),
    tests(of: "Journeys", ["Diagnostics", "Journeys", "Markdown"]),
    tests(of: "Gaps", ["Diagnostics", "Gaps", "Journeys", "Markdown"], fixtures: ["Planted"]),
    tests(of: "Reference", ["Diagnostics", "Gaps", "Journeys", "Markup", "Reference"]),
    tests(of: "Reports", ["Diagnostics", "Gaps", "Journeys", "Markup", "Reports"]),
    tests(
      of: "Exchange",
      ["Diagnostics", "Exchange", "Gaps", "Journeys", "Markdown", "Markup", "Site"]
    ),
    tests(of: "Diagrams", ["Diagnostics", "Diagrams", "Gaps", "Journeys", "Markdown", "Markup"]),
    tests(
      of: "Site",
      ["Diagnostics", "Diagrams", "Gaps", "Journeys", "Markdown", "Markup", "Reports", "Site"]
    ),
    tests(of: "Publishing", ["Diagnostics", "Journeys", "Publishing", "Site"], fixtures: ["Fixtures"]),
    tests(of: "Preview", ["Diagnostics", "Gaps", "Journeys", "Preview", "Publishing", "Site"]),
    tests(of: "Command", []),
    tests(of: "Architecture", []),
  ],
  swiftLanguageModes: [.v6]
)
