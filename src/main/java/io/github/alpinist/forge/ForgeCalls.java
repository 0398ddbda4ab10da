package io.github.alpinist.forge;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The few calls that it takes to propose on a forge, each one or a handful of requests of its API. */
interface ForgeCalls {
    /** The name of whoever the token belongs to. */
    String self() throws IOException;

    boolean isArchived() throws IOException;

    /**
     * What a branch of this repository carries or carried, by whatever state.
     *
     * @param self where the forge can look for an author, only those of this one need to be among them
     */
    List<ForgeRequest> requests(String branch, String self) throws IOException;

    /** Those of {@link #requests} that are open, of any author. */
    List<ForgeRequest> openRequests(String branch) throws IOException;

    /** The newest commit of a branch. */
    Optional<String> head(String branch) throws IOException;

    Optional<CommitFacts> commit(String commit) throws IOException;

    /** Whether a commit holds any that another one does not hold; false where one of them is not known. */
    boolean isNewer(String commit, String than) throws IOException;

    /** Git's name of a file's content on a branch or in a commit. */
    Optional<String> blob(String path, String ref) throws IOException;

    /**
     * Puts one commit on top of the one that was migrated and the branch on it, wherever that was before.
     *
     * @return the new commit
     */
    String place(Proposal proposal) throws IOException;

    /** Opens a request; the forge refuses a second one of the same branch and base with 409. */
    ForgeRequest open(Proposal proposal, String title, String body) throws IOException;

    void edit(int number, RequestEdit edit) throws IOException;

    /** Whether the one who closed it last is this one. */
    boolean isClosedBy(ForgeRequest request, String self) throws IOException;

    /** Adds labels to those that are there; one that the repository does not know yet is made. */
    void label(int number, List<String> labels) throws IOException;

    List<ForgeNote> notes(int number) throws IOException;

    ForgeNote addNote(int number, String body) throws IOException;

    void editNote(int number, String id, String body) throws IOException;

    /** What makes a draft of a request where its title begins with it. */
    String draftPrefix();

    /** The same to a reader, without what the forge would carry out. */
    String harmless(String body);
}
