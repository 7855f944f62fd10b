//! The command line of Mandat.

fn main() -> std::process::ExitCode {
    mandat::cli::main()
}
