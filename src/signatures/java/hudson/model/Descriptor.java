package hudson.model;

public abstract class Descriptor<T extends Describable<T>> {
    protected Descriptor() {}

    public native String getDisplayName();

    public native void save();

    public native void load();
}
