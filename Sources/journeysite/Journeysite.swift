// The command: options, printing and exit codes. Everything else is in the libraries.

import ArgumentParser

@main
struct Journeysite: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "journeysite",
    abstract: "Turns customer journeys written in Markdown into a site that shows where the gaps are.",
    discussion: """
      Run it in a folder with journeys under content/journeys/, or with a single journey file:

        journeysite init       starts a site with one journey to change
        journeysite serve      shows it in the browser while you write
        journeysite check      says what is wrong with the content and which gaps there are
        journeysite build      writes the site to public/; open public/index.html
        journeysite new        starts a journey, an audience, a source … with comments that teach
        journeysite import     makes journeys of Mermaid, CSV, JSON and other people's Markdown
        journeysite format     rewrites journeys into the canonical spelling; the pages stay the same
        journeysite explain    says what a rule looks at, why, and how to close what it finds
        journeysite publish    puts a checked release where people see it

      Exit codes: 0 fine, 1 the content has errors or --fail-on was met, 64 wrong usage, 74 trouble with
      the disk.
      """,
    version: version,
    subcommands: [
      Build.self,
      Check.self,
      Explain.self,
      Export.self,
      Format.self,
      Import.self,
      Init.self,
      New.self,
      Publish.self,
      Schema.self,
      Serve.self,
    ]
  )
}

/// The program's version.
let version = "0.1.0"
