package amur.editions;

/** Changes of settings by people who looked at them first: who looked at an old version loses nothing of somebody else's. */
public interface EditionSettings {
    /** Changes the settings; {@link amur.web.ConflictException} if they are no longer in the version the organizer saw. */
    void change(ChangeEdition command);

    /** Runs a change of the meeting frame, in one transaction, if the edition is still in that version. */
    void inVersion(EditionId id, int version, Runnable change);
}
