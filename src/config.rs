//! Settings: flags, configuration file and environment come together here. The only reader of the environment.
