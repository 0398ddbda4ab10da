package hudson.model;

import hudson.security.AccessControlled;
import hudson.security.Permission;

public interface Item extends AccessControlled, ModelObject {
    Permission CONFIGURE = null;
}
