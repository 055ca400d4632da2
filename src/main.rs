//! The `selfsearch` program.

fn main() -> std::process::ExitCode {
    selfsearch::cli::run()
}
