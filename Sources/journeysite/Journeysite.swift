import ArgumentParser

@main
struct Journeysite: ParsableCommand {
  mutating func run() throws {}
}
