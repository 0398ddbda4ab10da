dependencies {
    implementation(libs.kafka.streams)
    testImplementation("org.rocksdb:rocksdbjni:9.0.0")
}
