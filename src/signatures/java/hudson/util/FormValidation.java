package hudson.util;

public abstract class FormValidation {
    private FormValidation() {}

    public static native FormValidation ok();

    public static native FormValidation error(String message);
}
