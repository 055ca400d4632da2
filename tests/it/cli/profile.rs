//! `profile new | show | edit`.

use super::Desk;

const HOME: &str = "config/selfsearch/profile.toml";

fn profile(desk: &Desk) -> String {
    std::fs::read_to_string(desk.home().join(HOME)).unwrap()
}

#[test]
fn new_writes_all_that_was_typed_for_its_owner_only() {
    let desk = Desk::new();
    let said = desk.run(&[
        "profile",
        "new",
        "Fenna van der Meij",
        "--me",
        "--city",
        "Waterdam",
        "--city",
        "Utrecht",
        "--email",
        "fenna@waterdam.example",
        "--birth-year",
        "1984",
        "--customer",
        "Jansen Transport",
    ]);
    assert_eq!((said.code, said.out.as_str()), (0, ""), "{}", said.err);
    let text = profile(&desk);
    for line in [
        "name = \"Fenna van der Meij\"",
        "cities = [\"Waterdam\", \"Utrecht\"]",
        "birth_year = 1984",
        "customers = [\"Jansen Transport\"]",
    ] {
        assert!(text.contains(line), "{line} is not in {text}");
    }
    assert!(text.contains("\nattested = 2"), "{text}");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = std::fs::metadata(desk.home().join(HOME))
            .unwrap()
            .permissions()
            .mode();
        assert_eq!(mode & 0o777, 0o600);
    }
}

#[test]
fn new_never_replaces_unasked() {
    let desk = Desk::new();
    desk.write(HOME, "name = \"Old Name\"\n");
    desk.run(&["profile", "new", "Fenna van der Meij"])
        .refused("is there already; nothing was changed");
    assert_eq!(profile(&desk), "name = \"Old Name\"\n");
    assert_eq!(
        desk.run(&["profile", "new", "Fenna van der Meij", "--force"])
            .code,
        0
    );
    assert!(profile(&desk).contains("Fenna van der Meij"));
}

#[test]
fn new_refuses_what_cannot_be_used_and_writes_nothing() {
    let desk = Desk::new();
    desk.run(&["profile", "new"])
        .refused("There is no terminal to ask you anything");
    desk.run(&["profile", "new", "Fenna"])
        .refused("A first name alone finds everybody");
    desk.run(&[
        "profile",
        "new",
        "Fenna van der Meij",
        "--email",
        "nonsense",
    ])
    .refused("--email: This is not an e-mail address.");
    desk.run(&["profile", "new", "--city", "Utrecht"])
        .refused("There is nothing to search for.");
    assert!(!desk.home().join(HOME).exists());
}

#[test]
fn show_tells_what_was_understood_of_the_name() {
    let desk = Desk::new();
    let file = desk.write(
        "p.toml",
        "name = \"Fenna van den Berg\"\ncities = [\"Waterdam\"]\n",
    );
    let said = desk.run(&["profile", "show", "--file", &file]);
    assert_eq!((said.code, said.err.as_str()), (0, ""));
    for line in [
        "  Name: Fenna van den Berg\n",
        "  Given names: Fenna\n",
        "  Particle: van den\n",
        "  Cities: Waterdam\n",
        "You have not yet declared",
    ] {
        assert!(said.out.contains(line), "{line:?} is not in {}", said.out);
    }
    desk.run(&["profile", "show"]).refused("it does not exist");
}

#[test]
fn edit_keeps_the_old_profile_and_the_changes_when_they_cannot_be_used() {
    let desk = Desk::new();
    desk.write(HOME, "name = \"Fenna van der Meij\"\n");
    let edit = |editor: &str| {
        let mut command = desk.command(&["profile", "edit"]);
        super::Said::of(&command.env("EDITOR", editor).output().unwrap())
    };
    let said = edit("sed -i s/Fenna/Femke/");
    assert_eq!(said.code, 0, "{}", said.err);
    assert_eq!(profile(&desk), "name = \"Femke van der Meij\"\n");

    let said = edit("sed -i s/name/nmae/");
    said.refused("There is no field \"nmae\" in a profile. Do you mean \"name\"?");
    assert_eq!(profile(&desk), "name = \"Femke van der Meij\"\n");
    let folded = said.err.split_whitespace().collect::<Vec<_>>().join(" ");
    let (_, kept) = folded.split_once("kept in ").unwrap();
    let kept = std::fs::read_to_string(kept.trim_end_matches('.')).unwrap();
    assert_eq!(kept, "nmae = \"Femke van der Meij\"\n");

    edit("/no/such/editor").refused("could not be started");
    edit("false").refused("ended with an error");
    assert_eq!(profile(&desk), "name = \"Femke van der Meij\"\n");
}

#[test]
fn edit_of_nothing_says_how_to_begin() {
    let said = Desk::new().run(&["profile", "edit"]);
    said.refused("it does not exist");
    assert!(said.err.contains("profile new"), "{}", said.err);
}
