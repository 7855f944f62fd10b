//! The command line of Mandat.

fn main() {}
