package jenkins.model;

import hudson.security.AccessControlled;
import hudson.security.Permission;

public class Jenkins implements AccessControlled {
    public static Permission ADMINISTER;

    private Jenkins() {}

    public static native Jenkins get();

    @Override
    public native void checkPermission(Permission permission);
}
