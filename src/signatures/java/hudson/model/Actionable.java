package hudson.model;

public abstract class Actionable {
    public native boolean addOrReplaceAction(Action action);

    public native <T extends Action> T getAction(Class<T> type);
}
