package io.github.alpinist.jenkins;

import io.github.alpinist.lookup.SimpleIndex;
import io.github.alpinist.migrate.Propose;
import java.util.Locale;
import org.jenkinsci.plugins.workflow.steps.Step;
import org.jenkinsci.plugins.workflow.steps.StepContext;
import org.jenkinsci.plugins.workflow.steps.StepExecution;
import org.jspecify.annotations.Nullable;
import org.kohsuke.stapler.DataBoundSetter;

/** What all steps can be told; those that take several values take one a line. */
public abstract class AlpinistStep extends Step {
    private final Command command;
    private @Nullable String file;
    private @Nullable String context;
    private @Nullable String buildArg;
    private @Nullable String target;
    private @Nullable String platform;
    private @Nullable String test;
    private @Nullable String testCopy;
    private @Nullable String testSetup;
    private @Nullable String testReport;
    private @Nullable String smoke;
    private @Nullable String smokeIgnore;
    private @Nullable String readyWithin;
    private @Nullable String service;
    private @Nullable String compose;
    private @Nullable String envFile;
    private @Nullable String acceptState;
    private @Nullable String alpine;
    private @Nullable Double minSaving;
    private @Nullable String timeout;
    private @Nullable String runtimeNeed;
    private @Nullable String keepFiles;
    private boolean aggressive;
    private @Nullable Integer maxProbes;
    private @Nullable String fallback;
    private @Nullable Double maxTestSlowdown;
    private @Nullable Double maxStartSlowdown;
    private @Nullable Double maxBuildSlowdown;
    private @Nullable Double maxMemoryGrowth;
    private @Nullable Integer measure;
    private @Nullable String measureWithin;
    private boolean measureBuild;
    private @Nullable String readyLine;
    private @Nullable String bandwidth;
    private @Nullable String dir;
    private @Nullable String imageMap;
    private @Nullable String propose;
    private @Nullable String credentialsId;
    private @Nullable String repository;
    private @Nullable String belowSaving;
    private @Nullable String unstableOn;
    private @Nullable String failOn;
    private boolean keep;
    private boolean fresh;
    private boolean skipTagCheck;
    private @Nullable String pythonIndex;
    private @Nullable String vulnerabilities;

    AlpinistStep(Command command) {
        this.command = command;
    }

    @Override
    public StepExecution start(StepContext context) {
        return new AlpinistExecution(context, request(), target(), outcome());
    }

    private RunRequest request() {
        return new RunRequest(
                command,
                StepSettings.filled(dir).orElse(""),
                settings(),
                StepSettings.lines(imageMap),
                proposal(),
                keep,
                fresh,
                skipTagCheck,
                StepSettings.filled(pythonIndex).orElse(SimpleIndex.DEFAULT),
                StepSettings.filled(vulnerabilities).orElse(""));
    }

    /** A credential is only good for a pull request. */
    private Propose proposal() {
        return StepSettings.filled(propose)
                .map(text -> Propose.valueOf(text.toUpperCase(Locale.ROOT)))
                .orElse(StepSettings.filled(credentialsId).isPresent() ? Propose.GITHUB : Propose.PATCH);
    }

    private StepSettings settings() {
        return new StepSettings()
                .text("file", file)
                .text("context", context)
                .pairs("build-arg", buildArg)
                .text("target", target)
                .text("platform", platform)
                .list("test", test)
                .list("test-copy", testCopy)
                .list("test-setup", testSetup)
                .list("test-report", testReport)
                .list("smoke", smoke)
                .list("smoke-ignore", smokeIgnore)
                .text("ready-within", readyWithin)
                .pairs("service", service)
                .text("compose", compose)
                .list("env-file", envFile)
                .list("accept-state", acceptState)
                .text("alpine", alpine)
                .number("min-saving", minSaving)
                .text("timeout", timeout)
                .list("runtime-need", runtimeNeed)
                .list("keep-files", keepFiles)
                .flag("aggressive", aggressive)
                .number("max-probes", maxProbes)
                .list("fallback", fallback)
                .number("max-test-slowdown", maxTestSlowdown)
                .number("max-start-slowdown", maxStartSlowdown)
                .number("max-build-slowdown", maxBuildSlowdown)
                .number("max-memory-growth", maxMemoryGrowth)
                .number("measure", measure)
                .text("measure-within", measureWithin)
                .flag("measure-build", measureBuild)
                .text("ready-line", readyLine)
                .text("bandwidth", bandwidth);
    }

    private ProposalTarget target() {
        return new ProposalTarget(
                StepSettings.filled(credentialsId).orElse(""),
                StepSettings.filled(repository).orElse(""));
    }

    private OutcomeRule outcome() {
        return OutcomeRule.of(belowSaving, unstableOn, failOn);
    }

    public @Nullable String getFile() {
        return file;
    }

    @DataBoundSetter
    public void setFile(@Nullable String file) {
        this.file = file;
    }

    public @Nullable String getContext() {
        return context;
    }

    @DataBoundSetter
    public void setContext(@Nullable String context) {
        this.context = context;
    }

    public @Nullable String getBuildArg() {
        return buildArg;
    }

    @DataBoundSetter
    public void setBuildArg(@Nullable String buildArg) {
        this.buildArg = buildArg;
    }

    public @Nullable String getTarget() {
        return target;
    }

    @DataBoundSetter
    public void setTarget(@Nullable String target) {
        this.target = target;
    }

    public @Nullable String getPlatform() {
        return platform;
    }

    @DataBoundSetter
    public void setPlatform(@Nullable String platform) {
        this.platform = platform;
    }

    public @Nullable String getTest() {
        return test;
    }

    @DataBoundSetter
    public void setTest(@Nullable String test) {
        this.test = test;
    }

    public @Nullable String getTestCopy() {
        return testCopy;
    }

    @DataBoundSetter
    public void setTestCopy(@Nullable String testCopy) {
        this.testCopy = testCopy;
    }

    public @Nullable String getTestSetup() {
        return testSetup;
    }

    @DataBoundSetter
    public void setTestSetup(@Nullable String testSetup) {
        this.testSetup = testSetup;
    }

    public @Nullable String getTestReport() {
        return testReport;
    }

    @DataBoundSetter
    public void setTestReport(@Nullable String testReport) {
        this.testReport = testReport;
    }

    public @Nullable String getSmoke() {
        return smoke;
    }

    @DataBoundSetter
    public void setSmoke(@Nullable String smoke) {
        this.smoke = smoke;
    }

    public @Nullable String getSmokeIgnore() {
        return smokeIgnore;
    }

    @DataBoundSetter
    public void setSmokeIgnore(@Nullable String smokeIgnore) {
        this.smokeIgnore = smokeIgnore;
    }

    public @Nullable String getReadyWithin() {
        return readyWithin;
    }

    @DataBoundSetter
    public void setReadyWithin(@Nullable String readyWithin) {
        this.readyWithin = readyWithin;
    }

    public @Nullable String getService() {
        return service;
    }

    @DataBoundSetter
    public void setService(@Nullable String service) {
        this.service = service;
    }

    public @Nullable String getCompose() {
        return compose;
    }

    @DataBoundSetter
    public void setCompose(@Nullable String compose) {
        this.compose = compose;
    }

    public @Nullable String getEnvFile() {
        return envFile;
    }

    @DataBoundSetter
    public void setEnvFile(@Nullable String envFile) {
        this.envFile = envFile;
    }

    public @Nullable String getAcceptState() {
        return acceptState;
    }

    @DataBoundSetter
    public void setAcceptState(@Nullable String acceptState) {
        this.acceptState = acceptState;
    }

    public @Nullable String getAlpine() {
        return alpine;
    }

    @DataBoundSetter
    public void setAlpine(@Nullable String alpine) {
        this.alpine = alpine;
    }

    public @Nullable Double getMinSaving() {
        return minSaving;
    }

    @DataBoundSetter
    public void setMinSaving(@Nullable Double minSaving) {
        this.minSaving = minSaving;
    }

    public @Nullable String getTimeout() {
        return timeout;
    }

    @DataBoundSetter
    public void setTimeout(@Nullable String timeout) {
        this.timeout = timeout;
    }

    public @Nullable String getRuntimeNeed() {
        return runtimeNeed;
    }

    @DataBoundSetter
    public void setRuntimeNeed(@Nullable String runtimeNeed) {
        this.runtimeNeed = runtimeNeed;
    }

    public @Nullable String getKeepFiles() {
        return keepFiles;
    }

    @DataBoundSetter
    public void setKeepFiles(@Nullable String keepFiles) {
        this.keepFiles = keepFiles;
    }

    public boolean isAggressive() {
        return aggressive;
    }

    @DataBoundSetter
    public void setAggressive(boolean aggressive) {
        this.aggressive = aggressive;
    }

    public @Nullable Integer getMaxProbes() {
        return maxProbes;
    }

    @DataBoundSetter
    public void setMaxProbes(@Nullable Integer maxProbes) {
        this.maxProbes = maxProbes;
    }

    public @Nullable String getFallback() {
        return fallback;
    }

    @DataBoundSetter
    public void setFallback(@Nullable String fallback) {
        this.fallback = fallback;
    }

    public @Nullable Double getMaxTestSlowdown() {
        return maxTestSlowdown;
    }

    @DataBoundSetter
    public void setMaxTestSlowdown(@Nullable Double maxTestSlowdown) {
        this.maxTestSlowdown = maxTestSlowdown;
    }

    public @Nullable Double getMaxStartSlowdown() {
        return maxStartSlowdown;
    }

    @DataBoundSetter
    public void setMaxStartSlowdown(@Nullable Double maxStartSlowdown) {
        this.maxStartSlowdown = maxStartSlowdown;
    }

    public @Nullable Double getMaxBuildSlowdown() {
        return maxBuildSlowdown;
    }

    @DataBoundSetter
    public void setMaxBuildSlowdown(@Nullable Double maxBuildSlowdown) {
        this.maxBuildSlowdown = maxBuildSlowdown;
    }

    public @Nullable Double getMaxMemoryGrowth() {
        return maxMemoryGrowth;
    }

    @DataBoundSetter
    public void setMaxMemoryGrowth(@Nullable Double maxMemoryGrowth) {
        this.maxMemoryGrowth = maxMemoryGrowth;
    }

    public @Nullable Integer getMeasure() {
        return measure;
    }

    @DataBoundSetter
    public void setMeasure(@Nullable Integer measure) {
        this.measure = measure;
    }

    public @Nullable String getMeasureWithin() {
        return measureWithin;
    }

    @DataBoundSetter
    public void setMeasureWithin(@Nullable String measureWithin) {
        this.measureWithin = measureWithin;
    }

    public boolean isMeasureBuild() {
        return measureBuild;
    }

    @DataBoundSetter
    public void setMeasureBuild(boolean measureBuild) {
        this.measureBuild = measureBuild;
    }

    public @Nullable String getReadyLine() {
        return readyLine;
    }

    @DataBoundSetter
    public void setReadyLine(@Nullable String readyLine) {
        this.readyLine = readyLine;
    }

    public @Nullable String getBandwidth() {
        return bandwidth;
    }

    @DataBoundSetter
    public void setBandwidth(@Nullable String bandwidth) {
        this.bandwidth = bandwidth;
    }

    public @Nullable String getDir() {
        return dir;
    }

    @DataBoundSetter
    public void setDir(@Nullable String dir) {
        this.dir = dir;
    }

    public @Nullable String getImageMap() {
        return imageMap;
    }

    @DataBoundSetter
    public void setImageMap(@Nullable String imageMap) {
        this.imageMap = imageMap;
    }

    public @Nullable String getPropose() {
        return propose;
    }

    @DataBoundSetter
    public void setPropose(@Nullable String propose) {
        this.propose = propose;
    }

    public @Nullable String getCredentialsId() {
        return credentialsId;
    }

    @DataBoundSetter
    public void setCredentialsId(@Nullable String credentialsId) {
        this.credentialsId = credentialsId;
    }

    public @Nullable String getRepository() {
        return repository;
    }

    @DataBoundSetter
    public void setRepository(@Nullable String repository) {
        this.repository = repository;
    }

    public @Nullable String getBelowSaving() {
        return belowSaving;
    }

    @DataBoundSetter
    public void setBelowSaving(@Nullable String belowSaving) {
        this.belowSaving = belowSaving;
    }

    public @Nullable String getUnstableOn() {
        return unstableOn;
    }

    @DataBoundSetter
    public void setUnstableOn(@Nullable String unstableOn) {
        this.unstableOn = unstableOn;
    }

    public @Nullable String getFailOn() {
        return failOn;
    }

    @DataBoundSetter
    public void setFailOn(@Nullable String failOn) {
        this.failOn = failOn;
    }

    public boolean isKeep() {
        return keep;
    }

    @DataBoundSetter
    public void setKeep(boolean keep) {
        this.keep = keep;
    }

    public boolean isFresh() {
        return fresh;
    }

    @DataBoundSetter
    public void setFresh(boolean fresh) {
        this.fresh = fresh;
    }

    public boolean isSkipTagCheck() {
        return skipTagCheck;
    }

    @DataBoundSetter
    public void setSkipTagCheck(boolean skipTagCheck) {
        this.skipTagCheck = skipTagCheck;
    }

    public @Nullable String getVulnerabilities() {
        return vulnerabilities;
    }

    @DataBoundSetter
    public void setVulnerabilities(@Nullable String vulnerabilities) {
        this.vulnerabilities = vulnerabilities;
    }

    public @Nullable String getPythonIndex() {
        return pythonIndex;
    }

    @DataBoundSetter
    public void setPythonIndex(@Nullable String pythonIndex) {
        this.pythonIndex = pythonIndex;
    }
}
