package hudson.model;

import java.io.File;

public abstract class Run<J extends Job<J, R>, R extends Run<J, R>> extends Actionable implements ModelObject {
    public native File getRootDir();

    public native int getNumber();

    public native R getPreviousBuild();

    public native void setResult(Result result);
}
