/*M!999999\- enable the sandbox mode */ 
-- MariaDB dump 10.19-11.4.5-MariaDB, for linux-systemd (x86_64)
--
-- Host: 127.0.0.1    Database: surely
-- ------------------------------------------------------
-- Server version	11.4.5-MariaDB

/*!40101 SET @OLD_CHARACTER_SET_CLIENT=@@CHARACTER_SET_CLIENT */;
/*!40101 SET @OLD_CHARACTER_SET_RESULTS=@@CHARACTER_SET_RESULTS */;
/*!40101 SET @OLD_COLLATION_CONNECTION=@@COLLATION_CONNECTION */;
/*!40101 SET NAMES utf8mb4 */;
/*!40103 SET @OLD_TIME_ZONE=@@TIME_ZONE */;
/*!40103 SET TIME_ZONE='+00:00' */;
/*!40014 SET @OLD_UNIQUE_CHECKS=@@UNIQUE_CHECKS, UNIQUE_CHECKS=0 */;
/*!40014 SET @OLD_FOREIGN_KEY_CHECKS=@@FOREIGN_KEY_CHECKS, FOREIGN_KEY_CHECKS=0 */;
/*!40101 SET @OLD_SQL_MODE=@@SQL_MODE, SQL_MODE='NO_AUTO_VALUE_ON_ZERO' */;
/*M!100616 SET @OLD_NOTE_VERBOSITY=@@NOTE_VERBOSITY, NOTE_VERBOSITY=0 */;

--
-- Table structure for table `account`
--

DROP TABLE IF EXISTS `account`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `account` (
  `member_id` varchar(22) NOT NULL,
  `balance` bigint(20) NOT NULL,
  PRIMARY KEY (`member_id`),
  CONSTRAINT `account_balance_not_negative` CHECK (`balance` >= 0)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

--
-- Dumping data for table `account`
--

LOCK TABLES `account` WRITE;
/*!40000 ALTER TABLE `account` DISABLE KEYS */;
INSERT INTO `account` VALUES
('-6voV5iQk8UC7CMq9gQVdA',100),
('Jx4vkvKLO8OP-i9_uZAmuw',91);
/*!40000 ALTER TABLE `account` ENABLE KEYS */;
UNLOCK TABLES;

--
-- Table structure for table `card`
--

DROP TABLE IF EXISTS `card`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `card` (
  `id` varchar(64) NOT NULL,
  `points` bigint(20) NOT NULL,
  `collection_limit` bigint(20) DEFAULT NULL,
  `code` varchar(64) DEFAULT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `card_code` (`code`),
  CONSTRAINT `card_points_positive` CHECK (`points` >= 1),
  CONSTRAINT `card_limit_positive` CHECK (`collection_limit` >= 1)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

--
-- Dumping data for table `card`
--

LOCK TABLES `card` WRITE;
/*!40000 ALTER TABLE `card` DISABLE KEYS */;
INSERT INTO `card` VALUES
('welcome',1,NULL,'welcome');
/*!40000 ALTER TABLE `card` ENABLE KEYS */;
UNLOCK TABLES;

--
-- Table structure for table `card_collection`
--

DROP TABLE IF EXISTS `card_collection`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `card_collection` (
  `id` varchar(22) NOT NULL,
  `card_id` varchar(64) NOT NULL,
  `member_id` varchar(22) NOT NULL,
  `points` bigint(20) NOT NULL,
  `collected_at` datetime(6) NOT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `card_collection_card_member` (`card_id`,`member_id`),
  KEY `card_collection_member` (`member_id`),
  CONSTRAINT `card_collection_card` FOREIGN KEY (`card_id`) REFERENCES `card` (`id`),
  CONSTRAINT `card_collection_member` FOREIGN KEY (`member_id`) REFERENCES `member` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

--
-- Dumping data for table `card_collection`
--

LOCK TABLES `card_collection` WRITE;
/*!40000 ALTER TABLE `card_collection` DISABLE KEYS */;
INSERT INTO `card_collection` VALUES
('008wwDu8IH-TDCng5-U6jA','welcome','Jx4vkvKLO8OP-i9_uZAmuw',1,'2026-11-29 20:43:57.850202');
/*!40000 ALTER TABLE `card_collection` ENABLE KEYS */;
UNLOCK TABLES;

--
-- Table structure for table `departed_use`
--

DROP TABLE IF EXISTS `departed_use`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `departed_use` (
  `id` varchar(64) NOT NULL,
  `kept_until` date NOT NULL,
  PRIMARY KEY (`id`),
  KEY `departed_use_kept_until` (`kept_until`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

--
-- Dumping data for table `departed_use`
--

LOCK TABLES `departed_use` WRITE;
/*!40000 ALTER TABLE `departed_use` DISABLE KEYS */;
/*!40000 ALTER TABLE `departed_use` ENABLE KEYS */;
UNLOCK TABLES;

--
-- Table structure for table `flyway_schema_history`
--

DROP TABLE IF EXISTS `flyway_schema_history`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `flyway_schema_history` (
  `installed_rank` int(11) NOT NULL,
  `version` varchar(50) DEFAULT NULL,
  `description` varchar(200) NOT NULL,
  `type` varchar(20) NOT NULL,
  `script` varchar(1000) NOT NULL,
  `checksum` int(11) DEFAULT NULL,
  `installed_by` varchar(100) NOT NULL,
  `installed_on` timestamp NOT NULL DEFAULT current_timestamp(),
  `execution_time` int(11) NOT NULL,
  `success` tinyint(1) NOT NULL,
  PRIMARY KEY (`installed_rank`),
  KEY `flyway_schema_history_s_idx` (`success`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;
/*!40101 SET character_set_client = @saved_cs_client */;

--
-- Dumping data for table `flyway_schema_history`
--

LOCK TABLES `flyway_schema_history` WRITE;
/*!40000 ALTER TABLE `flyway_schema_history` DISABLE KEYS */;
INSERT INTO `flyway_schema_history` VALUES
(1,'1','member','SQL','V1__member.sql',1597823618,'surely','2026-11-29 20:43:55',20,1),
(2,'2','points','SQL','V2__points.sql',-1266755448,'surely','2026-11-29 20:43:55',10,1),
(3,'3','once','SQL','V3__once.sql',-1032105874,'surely','2026-11-29 20:43:55',13,1),
(4,'4','survey','SQL','V4__survey.sql',673779901,'surely','2026-11-29 20:43:55',11,1),
(5,'5','card tracker','SQL','V5__card_tracker.sql',-1660162300,'surely','2026-11-29 20:43:55',22,1),
(6,'6','responding','SQL','V6__responding.sql',946423627,'surely','2026-11-29 20:43:55',38,1),
(7,'7','results','SQL','V7__results.sql',-1248148967,'surely','2026-11-29 20:43:55',16,1),
(8,'8','card code','SQL','V8__card_code.sql',-537100416,'surely','2026-11-29 20:43:55',9,1),
(9,'9','Canonical spellings','JDBC','surely.operations.V9__Canonical_spellings',NULL,'surely','2026-11-29 20:43:55',13,1),
(10,'10','login attempt','SQL','V10__login_attempt.sql',694461319,'surely','2026-11-29 20:43:55',9,1),
(11,'11','session use','SQL','V11__session_use.sql',1248759367,'surely','2026-11-29 20:43:55',10,1),
(12,'12','used id token','SQL','V12__used_id_token.sql',1497249473,'surely','2026-11-29 20:43:55',5,1),
(13,'13','departed','SQL','V13__departed.sql',-2066867751,'surely','2026-11-29 20:43:55',13,1),
(14,'14','quotas','SQL','V14__quotas.sql',1329766727,'surely','2026-11-29 20:43:55',15,1);
/*!40000 ALTER TABLE `flyway_schema_history` ENABLE KEYS */;
UNLOCK TABLES;

--
-- Table structure for table `idempotency_key`
--

DROP TABLE IF EXISTS `idempotency_key`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `idempotency_key` (
  `id` varchar(64) NOT NULL,
  `fingerprint` varchar(64) NOT NULL,
  `status` smallint(6) DEFAULT NULL,
  `location` varchar(1000) DEFAULT NULL,
  `etag` varchar(100) DEFAULT NULL,
  `body` longtext DEFAULT NULL,
  `created_at` datetime(6) NOT NULL DEFAULT utc_timestamp(6),
  PRIMARY KEY (`id`),
  KEY `idempotency_key_created_at` (`created_at`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

--
-- Dumping data for table `idempotency_key`
--

LOCK TABLES `idempotency_key` WRITE;
/*!40000 ALTER TABLE `idempotency_key` DISABLE KEYS */;
INSERT INTO `idempotency_key` VALUES
('92b46ef011a46f7d150891c0109e33a923f5d29b160952fc8810d1b865238809','5cb93c3967e2f422492562597311333a6a5a281dfadc6e55f1c54c90f8d6500a',201,'surveys/Bagp9gRg1hncxuYSjrRxWg','1','hG+pjdvtJfAehLkNUqhvEduRQ42ClQ70Ye6fs+/a46YaraBKyFhSnWdNws1uqPeOjmNw1uI2h07fnA8Q7HH9W2CT9XWjFjn1mP223/CV3jErjYJWNKax1PmlyV0hkFjD5pZCB9XvaHzox9epvRuvUhcV4Q0cjMv44BujA+ghUv5OaUMC3XHxi4NKNB3W4jATx/lLdxgFjhGFtv/I7TQT1csH2XlyoaXwUZNa8tng/UmAfZEgay0o91En3OjqlWbDXvEUTz6dCV1E5hG686AuKhKho4Q5kcJ+V5bNV/S/Qd7qZY2zJwAxefMCQaXZFceA+3BbIZmDvUtRplBsWnt4hK560yqwN5IpNTsWoDQaKmsmt/dGjq0dVBIlcPvgLH0YycCyZziLigelAIhMBPuLGk5nfKt7LQxPsvaZDz7oZksx5NgW9u/4N70JL73tiLG7ZGphSEZTgjy4NSL6/72X6CfhUkuR98lWxbrmMntg/vYhsKnjI9epRC0fi6+lepZBoTWu2rEf4o/Kv6VBVGycOdnjTpi5wIYr8ltwnvj4kWAcAKZj','2026-11-29 20:43:57.935328');
/*!40000 ALTER TABLE `idempotency_key` ENABLE KEYS */;
UNLOCK TABLES;

--
-- Table structure for table `identity`
--

DROP TABLE IF EXISTS `identity`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `identity` (
  `id` varchar(22) NOT NULL,
  `provider` varchar(64) NOT NULL,
  `subject` varchar(255) NOT NULL,
  `member_id` varchar(22) NOT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `identity_provider_subject` (`provider`,`subject`),
  KEY `identity_member` (`member_id`),
  CONSTRAINT `identity_member` FOREIGN KEY (`member_id`) REFERENCES `member` (`id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

--
-- Dumping data for table `identity`
--

LOCK TABLES `identity` WRITE;
/*!40000 ALTER TABLE `identity` DISABLE KEYS */;
/*!40000 ALTER TABLE `identity` ENABLE KEYS */;
UNLOCK TABLES;

--
-- Table structure for table `invitation`
--

DROP TABLE IF EXISTS `invitation`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `invitation` (
  `id` varchar(22) NOT NULL,
  `survey_id` varchar(22) NOT NULL,
  `token_hash` varchar(64) NOT NULL,
  `revoked` tinyint(1) NOT NULL DEFAULT 0,
  `created_at` datetime(6) NOT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `invitation_token` (`token_hash`),
  KEY `invitation_survey_oldest` (`survey_id`,`created_at`,`id`),
  CONSTRAINT `invitation_survey` FOREIGN KEY (`survey_id`) REFERENCES `survey` (`id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

--
-- Dumping data for table `invitation`
--

LOCK TABLES `invitation` WRITE;
/*!40000 ALTER TABLE `invitation` DISABLE KEYS */;
/*!40000 ALTER TABLE `invitation` ENABLE KEYS */;
UNLOCK TABLES;

--
-- Table structure for table `ledger_entry`
--

DROP TABLE IF EXISTS `ledger_entry`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `ledger_entry` (
  `id` bigint(20) NOT NULL AUTO_INCREMENT,
  `account` varchar(22) NOT NULL,
  `counter_account` varchar(64) NOT NULL,
  `amount` bigint(20) NOT NULL,
  `reason` varchar(32) NOT NULL,
  `reference` varchar(128) NOT NULL,
  `moved_at` datetime(6) NOT NULL DEFAULT utc_timestamp(6),
  PRIMARY KEY (`id`),
  UNIQUE KEY `ledger_entry_reason_reference` (`reason`,`reference`),
  KEY `ledger_entry_account` (`account`,`id`),
  CONSTRAINT `ledger_entry_moves_something` CHECK (`amount` <> 0)
) ENGINE=InnoDB AUTO_INCREMENT=5 DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

--
-- Dumping data for table `ledger_entry`
--

LOCK TABLES `ledger_entry` WRITE;
/*!40000 ALTER TABLE `ledger_entry` DISABLE KEYS */;
INSERT INTO `ledger_entry` VALUES
(1,'-6voV5iQk8UC7CMq9gQVdA','house',100,'sign-up','-6voV5iQk8UC7CMq9gQVdA','2026-11-29 20:43:55.745018'),
(2,'Jx4vkvKLO8OP-i9_uZAmuw','house',100,'sign-up','Jx4vkvKLO8OP-i9_uZAmuw','2026-11-29 20:43:57.070071'),
(3,'Jx4vkvKLO8OP-i9_uZAmuw','house',1,'card','welcome:Jx4vkvKLO8OP-i9_uZAmuw','2026-11-29 20:43:57.855801'),
(4,'Jx4vkvKLO8OP-i9_uZAmuw','house',-10,'survey','Bagp9gRg1hncxuYSjrRxWg','2026-11-29 20:43:58.042268');
/*!40000 ALTER TABLE `ledger_entry` ENABLE KEYS */;
UNLOCK TABLES;

--
-- Table structure for table `login_failure`
--

DROP TABLE IF EXISTS `login_failure`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `login_failure` (
  `id` bigint(20) NOT NULL AUTO_INCREMENT,
  `account` varchar(64) NOT NULL,
  `address` varchar(64) NOT NULL,
  `failed_at` datetime(6) NOT NULL DEFAULT utc_timestamp(6),
  `settled` tinyint(1) NOT NULL DEFAULT 1,
  PRIMARY KEY (`id`),
  KEY `login_failure_address` (`address`,`failed_at`),
  KEY `login_failure_failed_at` (`failed_at`),
  KEY `login_failure_account_address` (`account`,`address`,`failed_at`)
) ENGINE=InnoDB AUTO_INCREMENT=3 DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

--
-- Dumping data for table `login_failure`
--

LOCK TABLES `login_failure` WRITE;
/*!40000 ALTER TABLE `login_failure` DISABLE KEYS */;
/*!40000 ALTER TABLE `login_failure` ENABLE KEYS */;
UNLOCK TABLES;

--
-- Table structure for table `member`
--

DROP TABLE IF EXISTS `member`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `member` (
  `id` varchar(22) NOT NULL,
  `email` varchar(254) NOT NULL,
  `name` varchar(100) NOT NULL,
  `password` varchar(300) DEFAULT NULL,
  `administrator` tinyint(1) NOT NULL DEFAULT 0,
  `survey_created_at` datetime(6) DEFAULT NULL,
  `created_at` datetime(6) NOT NULL,
  `deleted_at` datetime(6) DEFAULT NULL,
  `returned` tinyint(1) NOT NULL DEFAULT 0,
  PRIMARY KEY (`id`),
  UNIQUE KEY `member_email` (`email`),
  KEY `member_deleted_at` (`deleted_at`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

--
-- Dumping data for table `member`
--

LOCK TABLES `member` WRITE;
/*!40000 ALTER TABLE `member` DISABLE KEYS */;
INSERT INTO `member` VALUES
('-6voV5iQk8UC7CMq9gQVdA','admin@example.org','Administrator','PBKDF2WithHmacSHA512:2000:nV2rne9U9J0QDYBdBb5gCA==:AYJXSn+vPF3ufq17MsFZmbAzT9Ewb3OYLlyJ0dgesMw=',1,NULL,'2026-11-29 20:43:55.683534',NULL,0),
('Jx4vkvKLO8OP-i9_uZAmuw','ann@example.org','Somebody','PBKDF2WithHmacSHA512:2000:VhAkNtEBO0vKmsnu4xifWQ==:9c7vmIovFTeiyPzFzNerP2ewmIX9DCWn/096PFEKS3o=',0,'2026-11-29 20:43:58.036586','2026-11-29 20:43:57.062358',NULL,0);
/*!40000 ALTER TABLE `member` ENABLE KEYS */;
UNLOCK TABLES;

--
-- Table structure for table `participation`
--

DROP TABLE IF EXISTS `participation`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `participation` (
  `survey_id` varchar(22) NOT NULL,
  `participant` varchar(22) NOT NULL,
  PRIMARY KEY (`survey_id`,`participant`),
  KEY `participation_participant` (`participant`),
  CONSTRAINT `participation_survey` FOREIGN KEY (`survey_id`) REFERENCES `survey` (`id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

--
-- Dumping data for table `participation`
--

LOCK TABLES `participation` WRITE;
/*!40000 ALTER TABLE `participation` DISABLE KEYS */;
/*!40000 ALTER TABLE `participation` ENABLE KEYS */;
UNLOCK TABLES;

--
-- Table structure for table `progress`
--

DROP TABLE IF EXISTS `progress`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `progress` (
  `survey_id` varchar(22) NOT NULL,
  `response_id` varchar(64) NOT NULL,
  `member_id` varchar(22) DEFAULT NULL,
  `answers` longtext NOT NULL,
  `page` bigint(20) DEFAULT NULL,
  `saved_at` datetime(6) NOT NULL,
  PRIMARY KEY (`survey_id`,`response_id`),
  KEY `progress_member` (`member_id`,`survey_id`,`saved_at`),
  KEY `progress_saved_at` (`saved_at`),
  CONSTRAINT `progress_survey` FOREIGN KEY (`survey_id`) REFERENCES `survey` (`id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

--
-- Dumping data for table `progress`
--

LOCK TABLES `progress` WRITE;
/*!40000 ALTER TABLE `progress` DISABLE KEYS */;
/*!40000 ALTER TABLE `progress` ENABLE KEYS */;
UNLOCK TABLES;

--
-- Table structure for table `pseudonym_key`
--

DROP TABLE IF EXISTS `pseudonym_key`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `pseudonym_key` (
  `value` varchar(64) NOT NULL,
  PRIMARY KEY (`value`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

--
-- Dumping data for table `pseudonym_key`
--

LOCK TABLES `pseudonym_key` WRITE;
/*!40000 ALTER TABLE `pseudonym_key` DISABLE KEYS */;
INSERT INTO `pseudonym_key` VALUES
('61b17139df832cf5c707625bae43ff43b48ce46ff0b1e57972ccf061cac92e82');
/*!40000 ALTER TABLE `pseudonym_key` ENABLE KEYS */;
UNLOCK TABLES;

--
-- Table structure for table `quota`
--

DROP TABLE IF EXISTS `quota`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `quota` (
  `subject` varchar(100) NOT NULL,
  `places` bigint(20) NOT NULL,
  `taken` bigint(20) NOT NULL DEFAULT 0,
  PRIMARY KEY (`subject`),
  CONSTRAINT `quota_taken_within_places` CHECK (`taken` between 0 and `places`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

--
-- Dumping data for table `quota`
--

LOCK TABLES `quota` WRITE;
/*!40000 ALTER TABLE `quota` DISABLE KEYS */;
INSERT INTO `quota` VALUES
('definitions:Jx4vkvKLO8OP-i9_uZAmuw',65536,1);
/*!40000 ALTER TABLE `quota` ENABLE KEYS */;
UNLOCK TABLES;

--
-- Table structure for table `rate_limit`
--

DROP TABLE IF EXISTS `rate_limit`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `rate_limit` (
  `subject` varchar(100) NOT NULL,
  `taken` bigint(20) NOT NULL,
  `ends_at` datetime(6) NOT NULL,
  PRIMARY KEY (`subject`),
  KEY `rate_limit_ends_at` (`ends_at`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

--
-- Dumping data for table `rate_limit`
--

LOCK TABLES `rate_limit` WRITE;
/*!40000 ALTER TABLE `rate_limit` DISABLE KEYS */;
INSERT INTO `rate_limit` VALUES
('answers Jx4vkvKLO8OP-i9_uZAmuw',1,'2026-11-30 00:00:00.000000'),
('sign-up 127.0.0.1',1,'2026-11-29 21:43:57.004355');
/*!40000 ALTER TABLE `rate_limit` ENABLE KEYS */;
UNLOCK TABLES;

--
-- Table structure for table `response`
--

DROP TABLE IF EXISTS `response`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `response` (
  `survey_id` varchar(22) NOT NULL,
  `id` varchar(64) NOT NULL,
  `respondent` varchar(22) DEFAULT NULL,
  `answers` longtext NOT NULL,
  `submitted_at` datetime(6) NOT NULL,
  PRIMARY KEY (`survey_id`,`id`),
  UNIQUE KEY `response_survey_respondent` (`survey_id`,`respondent`),
  KEY `response_survey_newest` (`survey_id`,`submitted_at`,`id`),
  KEY `response_respondent` (`respondent`),
  CONSTRAINT `response_survey` FOREIGN KEY (`survey_id`) REFERENCES `survey` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

--
-- Dumping data for table `response`
--

LOCK TABLES `response` WRITE;
/*!40000 ALTER TABLE `response` DISABLE KEYS */;
INSERT INTO `response` VALUES
('Bagp9gRg1hncxuYSjrRxWg','response-of-an-earlier-release',NULL,'{\"like\":\"yes\"}','2026-11-29 20:43:58.245872');
/*!40000 ALTER TABLE `response` ENABLE KEYS */;
UNLOCK TABLES;

--
-- Table structure for table `session`
--

DROP TABLE IF EXISTS `session`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `session` (
  `token_hash` varchar(64) NOT NULL,
  `member_id` varchar(22) NOT NULL,
  `expires_at` datetime(6) NOT NULL,
  `opened_at` datetime(6) NOT NULL DEFAULT utc_timestamp(6),
  `used_at` datetime(6) NOT NULL DEFAULT utc_timestamp(6),
  PRIMARY KEY (`token_hash`),
  KEY `session_member` (`member_id`),
  KEY `session_expires_at` (`expires_at`),
  CONSTRAINT `session_member` FOREIGN KEY (`member_id`) REFERENCES `member` (`id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

--
-- Dumping data for table `session`
--

LOCK TABLES `session` WRITE;
/*!40000 ALTER TABLE `session` DISABLE KEYS */;
INSERT INTO `session` VALUES
('b06d3310aefe1caf6701ac4620123033fbd500302e1b19f537b3b6011e798d88','Jx4vkvKLO8OP-i9_uZAmuw','2026-11-30 20:43:57.000000','2026-11-29 20:43:57.602232','2026-11-29 20:43:57.602232'),
('f0e8bff48d7168238ebea7219597e675070003f0d280d32d40d115d2a05e620f','-6voV5iQk8UC7CMq9gQVdA','2026-11-30 20:43:57.000000','2026-11-29 20:43:57.740200','2026-11-29 20:43:57.740200');
/*!40000 ALTER TABLE `session` ENABLE KEYS */;
UNLOCK TABLES;

--
-- Table structure for table `survey`
--

DROP TABLE IF EXISTS `survey`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `survey` (
  `id` varchar(22) NOT NULL,
  `owner` varchar(22) NOT NULL,
  `state` varchar(10) NOT NULL,
  `title` text NOT NULL,
  `definition` longtext NOT NULL,
  `respondents` varchar(10) NOT NULL,
  `response_limit` bigint(20) DEFAULT NULL,
  `version` int(11) NOT NULL,
  `created_at` datetime(6) NOT NULL,
  `anonymous` tinyint(1) NOT NULL DEFAULT 0,
  `choice_limits` longtext DEFAULT NULL,
  `reward` bigint(20) DEFAULT NULL,
  `opens_at` datetime(6) DEFAULT NULL,
  `closes_at` datetime(6) DEFAULT NULL,
  PRIMARY KEY (`id`),
  KEY `survey_owner_newest` (`owner`,`created_at`,`id`),
  KEY `survey_overdue` (`state`,`closes_at`),
  CONSTRAINT `survey_owner` FOREIGN KEY (`owner`) REFERENCES `member` (`id`),
  CONSTRAINT `survey_state` CHECK (`state` in ('draft','open','closed')),
  CONSTRAINT `survey_response_limit_positive` CHECK (`response_limit` >= 1),
  CONSTRAINT `survey_respondents` CHECK (`respondents` in ('anyone','members','invited')),
  CONSTRAINT `survey_reward` CHECK (`reward` is null or `reward` >= 1 and `response_limit` is not null and `respondents` = 'members' and `anonymous` = 0),
  CONSTRAINT `survey_opens_before_it_closes` CHECK (`opens_at` < `closes_at`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

--
-- Dumping data for table `survey`
--

LOCK TABLES `survey` WRITE;
/*!40000 ALTER TABLE `survey` DISABLE KEYS */;
INSERT INTO `survey` VALUES
('Bagp9gRg1hncxuYSjrRxWg','Jx4vkvKLO8OP-i9_uZAmuw','open','Earlier','{\"title\":\"Earlier\",\"elements\":[{\"type\":\"radiogroup\",\"name\":\"like\",\"choices\":[\"yes\",\"no\"]}]}','anyone',NULL,2,'2026-11-29 20:43:58.043409',0,NULL,NULL,NULL,NULL);
/*!40000 ALTER TABLE `survey` ENABLE KEYS */;
UNLOCK TABLES;

--
-- Table structure for table `tally`
--

DROP TABLE IF EXISTS `tally`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `tally` (
  `survey_id` varchar(22) NOT NULL,
  `responses` bigint(20) NOT NULL,
  `state` longtext NOT NULL,
  PRIMARY KEY (`survey_id`),
  CONSTRAINT `tally_survey` FOREIGN KEY (`survey_id`) REFERENCES `survey` (`id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

--
-- Dumping data for table `tally`
--

LOCK TABLES `tally` WRITE;
/*!40000 ALTER TABLE `tally` DISABLE KEYS */;
INSERT INTO `tally` VALUES
('Bagp9gRg1hncxuYSjrRxWg',1,'{\"tally\":{\"questions\":[[1,[[1,0],[]]]]},\"days\":{\"2026-11-29\":1},\"texts\":{}}');
/*!40000 ALTER TABLE `tally` ENABLE KEYS */;
UNLOCK TABLES;

--
-- Table structure for table `tracker`
--

DROP TABLE IF EXISTS `tracker`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `tracker` (
  `id` varchar(22) NOT NULL,
  `member_id` varchar(22) NOT NULL,
  `type` varchar(64) NOT NULL,
  `value` text NOT NULL,
  `created_at` datetime(6) NOT NULL,
  `updated_at` datetime(6) NOT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `tracker_member_type` (`member_id`,`type`),
  CONSTRAINT `tracker_member` FOREIGN KEY (`member_id`) REFERENCES `member` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

--
-- Dumping data for table `tracker`
--

LOCK TABLES `tracker` WRITE;
/*!40000 ALTER TABLE `tracker` DISABLE KEYS */;
/*!40000 ALTER TABLE `tracker` ENABLE KEYS */;
UNLOCK TABLES;

--
-- Table structure for table `uncounted`
--

DROP TABLE IF EXISTS `uncounted`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `uncounted` (
  `survey_id` varchar(22) NOT NULL,
  `response_id` varchar(64) NOT NULL,
  `freed` bigint(20) NOT NULL DEFAULT 0,
  PRIMARY KEY (`survey_id`,`response_id`),
  CONSTRAINT `uncounted_response` FOREIGN KEY (`survey_id`, `response_id`) REFERENCES `response` (`survey_id`, `id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

--
-- Dumping data for table `uncounted`
--

LOCK TABLES `uncounted` WRITE;
/*!40000 ALTER TABLE `uncounted` DISABLE KEYS */;
/*!40000 ALTER TABLE `uncounted` ENABLE KEYS */;
UNLOCK TABLES;

--
-- Table structure for table `used_id_token`
--

DROP TABLE IF EXISTS `used_id_token`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `used_id_token` (
  `id` varchar(64) NOT NULL,
  `session_hash` varchar(64) NOT NULL,
  `expires_at` datetime(6) NOT NULL,
  PRIMARY KEY (`id`),
  KEY `used_id_token_expires_at` (`expires_at`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

--
-- Dumping data for table `used_id_token`
--

LOCK TABLES `used_id_token` WRITE;
/*!40000 ALTER TABLE `used_id_token` DISABLE KEYS */;
/*!40000 ALTER TABLE `used_id_token` ENABLE KEYS */;
UNLOCK TABLES;
/*!40103 SET TIME_ZONE=@OLD_TIME_ZONE */;

/*!40101 SET SQL_MODE=@OLD_SQL_MODE */;
/*!40014 SET FOREIGN_KEY_CHECKS=@OLD_FOREIGN_KEY_CHECKS */;
/*!40014 SET UNIQUE_CHECKS=@OLD_UNIQUE_CHECKS */;
/*!40101 SET CHARACTER_SET_CLIENT=@OLD_CHARACTER_SET_CLIENT */;
/*!40101 SET CHARACTER_SET_RESULTS=@OLD_CHARACTER_SET_RESULTS */;
/*!40101 SET COLLATION_CONNECTION=@OLD_COLLATION_CONNECTION */;
/*M!100616 SET NOTE_VERBOSITY=@OLD_NOTE_VERBOSITY */;

-- Dump completed
